import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import { standing } from '@/domain/airing/standing'
import { addDays, type CivilDate, startOfDay } from '@/domain/calendar/civil'
import type { AiringDraft, IssueDraft } from '@/domain/imports/draft'
import type { NamedColumn } from '@/domain/imports/rowReader'
import type { KnownAiring, KnownIssue } from '@/domain/imports/judge'
import type { Column } from '@/payload-types'

/** Days between two dates that still are one stretch. */
const GAP = 31

/** An outlet's columns as rows of a table name them. */
export async function columnsOf(req: PayloadRequest, outlet: string): Promise<Column[]> {
  return (await rowsWhere(req, 'columns', {
    where: { outlet: { equals: outlet } },
    sort: 'id',
    overrideAccess: true,
  })) as unknown as Column[]
}

export const namedColumns = (columns: readonly Column[]): NamedColumn[] =>
  columns.map(({ id, name, time }) => ({ id, name, time: time || null }))

type Dated = Pick<IssueDraft | AiringDraft, 'column' | 'number' | 'year' | 'date'>

/** The dates of some rows as stretches without long gaps: a table that jumps through the years does not read them all. */
export function stretches(dates: readonly CivilDate[]): { from: CivilDate; to: CivilDate }[] {
  const found: { from: CivilDate; to: CivilDate }[] = []
  for (const date of [...new Set(dates)].sort()) {
    const last = found.at(-1)
    if (last && date <= addDays(last.to, GAP)) last.to = date
    else found.push({ from: date, to: date })
  }
  return found
}

/** The issues that rows may speak of: by their number, and all of their columns on those days. */
export async function knownIssues(
  req: PayloadRequest,
  drafts: readonly Dated[],
): Promise<KnownIssue[]> {
  const columns = [...new Set(drafts.map(({ column }) => column))]
  if (columns.length === 0) return []
  const keys = drafts.flatMap(({ column, year, number }) =>
    number === null ? [] : [`${column}:${year}:${number}`],
  )
  const days = stretches(drafts.map(({ date }) => date)).map(({ from, to }) => ({
    plannedAt: {
      greater_than_equal: new Date(startOfDay(from)).toISOString(),
      less_than: new Date(startOfDay(addDays(to, 1))).toISOString(),
    },
  }))
  const rows = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { column: { in: columns } },
        { or: [...(keys.length > 0 ? [{ numberKey: { in: keys } }] : []), ...days] },
      ],
    },
    select: {
      column: true,
      label: true,
      number: true,
      year: true,
      plannedAt: true,
      title: true,
      summary: true,
      cancelled: true,
      importedFrom: true,
      importedRow: true,
    },
    overrideAccess: true,
  })
  return rows.map((row) => ({
    id: row.id,
    column: idOf(row.column) ?? '',
    label: row.label ?? 'Số này',
    number: row.number ?? null,
    year: row.year ?? null,
    plannedAt: row.plannedAt ? Date.parse(row.plannedAt) : null,
    title: row.title || null,
    summary: row.summary || null,
    cancelled: row.cancelled ?? false,
    ...madeBy(row),
  }))
}

type Imported = { importedFrom?: unknown; importedRow?: string | null }

/** The import, and the line of it, that a row is from. */
const madeBy = ({ importedFrom, importedRow }: Imported) => ({
  madeBy: importedFrom ? `${idOf(importedFrom as string)} ${importedRow ?? ''}` : null,
})

/** The records of airings that hold, by their issue. */
export async function knownAirings(
  req: PayloadRequest,
  issues: readonly string[],
): Promise<Map<string, KnownAiring[]>> {
  const rows = await inChunks(issues, (some) =>
    rowsWhere(req, 'airings', {
      where: { issue: { in: some } },
      sort: ['createdAt', 'id'],
      select: {
        ...({ issue: true, kind: true, startedAt: true, seconds: true } as const),
        ...({ confirmed: true, rejected: true, replaces: true, replacedBy: true } as const),
        ...({ importedFrom: true, importedRow: true } as const),
      },
      overrideAccess: true,
    }),
  )
  const found = new Map<string, KnownAiring[]>()
  for (const row of standing(rows)) {
    const issue = idOf(row.issue) ?? ''
    const { id, kind, startedAt, seconds, confirmed } = row
    found.set(issue, [
      ...(found.get(issue) ?? []),
      {
        ...{ id, kind, startedAt: Date.parse(startedAt) },
        ...{ seconds: seconds ?? null, confirmed: confirmed ?? false },
        ...madeBy(row),
      },
    ])
  }
  return found
}
