import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import { type Cell, readCells } from '@/database/readCells'
import { rowsWhere } from '@/database/rows'
import { type Figures, figures } from '@/domain/report/figures'
import type { Column } from '@/domain/report/types'

import type { ObligationHead } from '../../obligations/obligationHead'
import { loadReportFacts } from '../loadReportFacts'
import { type Behind, idsBehind } from './idsBehind'
import { type ReportRecord, recordsOf } from './recordsOf'
import type { ReportQuery } from './reportQuery'

export type Named = ReadonlyMap<string, string>

export type Report = {
  figures: Figures
  /** All that the person reads. */
  outlets: { id: string; name: string }[]
  columns: Named
  /** The outlet of each column, by name. */
  outletOf: Named
  obligations: ReadonlyMap<string, ObligationHead>
  topics: Named
  kinds: Named
  /** What stands behind the figure that is open; null when none is. */
  behind: { counted: Behind['counted']; records: ReportRecord[] } | null
}

/** The figures of a report as they are now, live: nothing of it is stored. */
export async function loadReport(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<Report> {
  const found = await loadFigures(req, { ...query, ranges: [query.range] }, now)
  const behind = query.open && idsBehind(found.figures, query.range.name, query.open)
  return {
    ...found,
    behind: behind && { counted: behind.counted, records: await recordsOf(req, behind) },
  }
}

/** The figures in all ranges of a report, with the names that they are shown by. */
export async function loadFigures(
  req: PayloadRequest,
  { outlet, ranges }: Pick<ReportQuery, 'outlet' | 'ranges'>,
  now: Date,
): Promise<Omit<Report, 'behind'>> {
  const outlets = await outletsRead(req)
  const chosen = outlets.filter(({ id }) => outlet === null || id === outlet)
  const { facts, heads } = await loadReportFacts({
    req,
    outlets: chosen.map(({ id }) => id),
    ranges,
    cutOff: now.toISOString(),
  })
  return {
    figures: figures(facts),
    outlets,
    columns: await namesOf(req, 'columns', 'name', idsIn(facts.columns)),
    outletOf: outletNames(facts.columns, outlets),
    obligations: new Map(heads.map((head) => [head.id, head])),
    topics: await topicNames(
      req,
      facts.topics.map(({ code }) => code),
    ),
    kinds: await namesOf(
      req,
      'activity-kinds',
      'name',
      facts.activities.map(({ kind }) => kind),
    ),
  }
}

function outletNames(columns: readonly Column[], outlets: Report['outlets']): Named {
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  return new Map(columns.map(({ id, outlet }) => [id, names.get(outlet) ?? '']))
}

const idsIn = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

async function outletsRead(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const held = [...(await outletRoles(req)).keys()]
  const rows = await rowsWhere(req, 'outlets', {
    where: isAdministrator(req.user as Member | null) ? {} : { id: { in: held } },
    sort: ['sortKey', 'id'],
    select: { name: true },
    overrideAccess: false,
  })
  return rows.map(({ id, name }) => ({ id, name }))
}

async function namesOf(
  req: PayloadRequest,
  collection: 'columns' | 'activity-kinds',
  field: string,
  ids: readonly string[],
): Promise<Named> {
  const where = [{ field: 'id', in: [...new Set(ids)] }]
  const rows = await readCells({ req, collection, fields: ['id', field], where })
  return new Map(rows.map(([id, name]) => [text(id), text(name)]))
}

/** Topics as people name them, by id. */
export async function topicNames(req: PayloadRequest, ids: readonly string[]): Promise<Named> {
  const rows = await readCells({
    req,
    collection: 'topics',
    fields: ['id', 'code', 'title'],
    where: [{ field: 'id', in: ids }],
  })
  return new Map(rows.map(([id, code, title]) => [text(id), `${text(code)} ${text(title)}`]))
}

const text = (cell: Cell | undefined) => String(cell ?? '')
