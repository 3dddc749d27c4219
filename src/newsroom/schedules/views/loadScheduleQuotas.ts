import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { startOfDay } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import type { LedgerRow } from '@/domain/obligation/ledger/types'

import { type LedgerEntry, loadLedger } from '../../obligations/loadLedger'
import type { ObligationHead } from '../../obligations/obligationHead'

/** What a month's schedule gives one obligation, as the ledger counts. */
export type ScheduleQuota = {
  obligation: ObligationHead
  /** The row as of now: what its number opens down to. */
  row: LedgerRow
  /** Issues aired, made up, waiting to be confirmed and still to come in the period; null without a quota of issues. */
  given: number | null
  due: number | null
  /** The ledger says that the quota is not or can no longer be met as planned; a period that goes on is not judged. */
  isShort: boolean
}

type Query = {
  req: PayloadRequest
  outlet: string
  month: Period
  now: Date
  overrideAccess: boolean
}

/** What the schedule of an outlet's month gives each obligation in force, and the obligations without a quota. */
export async function loadScheduleQuotas({
  req,
  outlet,
  month,
  now,
  overrideAccess,
}: Query): Promise<{ quotas: ScheduleQuota[]; unset: ObligationHead[] }> {
  const obligationIds = await obligationsOf(req, outlet)
  const window = { req, from: month.from, until: month.to, overrideAccess }
  const { entries, unset } = await loadLedger({ ...window, now, obligationIds })
  const judged = await judgedRows({ window, entries })
  const quotas = entries.map(({ row, obligation }): ScheduleQuota => {
    const then = judged.get(placeOf(row)) ?? row
    const isOver = row.to <= month.to
    const base = { obligation, row, isShort: isOver && isAmiss(then) }
    if (!('due' in then)) return { ...base, given: null, due: null }
    const { aired, madeUp, pending, planned, due } = then
    return { ...base, given: aired + madeUp + pending + planned, due }
  })
  return { quotas, unset }
}

/**
 * A period that has not begun is judged as of its first moment: only then does the ledger say whether what is planned
 * is enough.
 */
async function judgedRows({
  window,
  entries,
}: {
  window: Pick<Query, 'req' | 'overrideAccess'> & { from: string; until: string }
  entries: readonly LedgerEntry[]
}): Promise<Map<string, LedgerRow>> {
  const ahead = entries.filter(({ row }) => row.state === 'upcoming')
  const judged = new Map<string, LedgerRow>()
  for (const from of new Set(ahead.map(({ row }) => row.from))) {
    const later = await loadLedger({
      ...window,
      now: new Date(startOfDay(from)),
      obligationIds: ahead
        .filter(({ row }) => row.from === from)
        .map(({ obligation }) => obligation.id),
    })
    for (const { row } of later.entries)
      if (row.from === from && 'due' in row) judged.set(placeOf(row), row)
  }
  return judged
}

const placeOf = ({ obligation, period }: LedgerRow) => `${obligation} ${period}`

const isAmiss = ({ state }: LedgerRow) => state === 'atRisk' || state === 'short'

async function obligationsOf(req: PayloadRequest, outlet: string): Promise<string[]> {
  const docs = await rowsWhere(req, 'obligations', {
    where: { outlet: { equals: outlet } },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
