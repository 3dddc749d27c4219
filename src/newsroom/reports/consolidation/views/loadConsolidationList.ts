import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { supervisedFor } from '@/access/organisationScope'
import { readConsolidations } from '@/access/readConsolidations'
import { rowsWhere } from '@/database/rows'
import type { ConsolidationState } from '@/domain/report/way/consolidation'

/** A consolidated report that there is, or that may be begun. */
export type ConsolidationLine = {
  /** Null while nobody began it. */
  id: string | null
  label: string
  organisation: string
  organisationName: string
  /** Null for days of its own. */
  window: string | null
  state: ConsolidationState | null
}

export type ConsolidationList = {
  /** The bodies for which the person may draw one up. */
  organisations: { id: string; name: string }[]
  lines: ConsolidationLine[]
}

/** The consolidated reports of a year that a person reads, and the windows of which theirs are not begun. */
export async function loadConsolidationList(
  req: PayloadRequest,
  { year, windows }: { year: number; windows: readonly string[] },
): Promise<ConsolidationList> {
  // Asked for by who may read none of them, the database answers that this is forbidden.
  const isReader = readConsolidations.access({ req }) !== false
  const rows = !isReader
    ? []
    : await rowsWhere(req, 'consolidations', {
        where: { year: { equals: year } },
        sort: ['-to', 'id'],
        select: { label: true, organisation: true, window: true, state: true },
        overrideAccess: false,
      })
  const own = supervisedFor(req)
  const named = await rowsWhere(req, 'organisations', {
    where: {
      id: { in: [...new Set([...own, ...rows.flatMap((row) => idOf(row.organisation) ?? [])])] },
    },
    sort: ['sortKey', 'id'],
    select: { name: true },
    overrideAccess: true,
  })
  const nameOf = new Map<string, string>(named.map(({ id, name }) => [id, name]))
  const begun = rows.map(({ id, label, organisation, window, state }): ConsolidationLine => {
    const of = idOf(organisation) ?? ''
    return {
      ...{ id, label, organisation: of, organisationName: nameOf.get(of) ?? '' },
      ...{ window: window || null, state },
    }
  })
  const organisations = named
    .filter(({ id }) => own.includes(id))
    .map(({ id, name }) => ({ id, name }))
  const wanted = organisations.flatMap(({ id, name }) =>
    windows
      .filter((window) => !begun.some((one) => one.organisation === id && one.window === window))
      .map((window) => ({
        ...{ id: null, label: name, organisation: id, organisationName: name, window, state: null },
      })),
  )
  return { organisations, lines: [...begun, ...wanted] }
}
