import type { PayloadRequest, Where } from 'payload'

import type { CivilDate } from '@/domain/calendar/civil'
import { judgedLedger } from '@/domain/obligation/ledger/ledger'
import type { JudgedRow } from '@/domain/obligation/ledger/types'
import { grouped } from '@/domain/report/grouped'

import { factsInBatches, type LedgerQuery } from './factsInBatches'
import { keptRows, type RowsOf } from './keptRows'
import { loadHeads } from './loadHeads'
import { ledgerRule, type ObligationHead } from './obligationHead'

const MAX_OBLIGATIONS = 5000

export type LedgerEntry = JudgedRow & { obligation: ObligationHead }

export type Ledger = {
  /** One entry per obligation and period, as the ledger says. */
  entries: LedgerEntry[]
  /** Obligations in force whose quota nobody entered yet. */
  unset: ObligationHead[]
}

type Query = {
  req: PayloadRequest
  now: Date
  from: CivilDate
  until: CivilDate
  obligationIds?: string[]
  /** Of these outlets alone. */
  outletIds?: string[]
  /** False for what a person sees: only obligations they may read. */
  overrideAccess: boolean
  /** For a page: rows that are known to hold still may be those of before (docs/adr/0038). */
  isShown?: boolean
}

/**
 * The ledger of the obligations in force between two civil dates, as of `now`: facts are read, the pure function of
 * src/domain/obligation decides.
 */
export async function loadLedger({ isShown, ...query }: Query): Promise<Ledger> {
  const heads = await loadObligations(query)
  const rules = heads.map(ledgerRule).filter((rule) => rule !== null)
  // What a transaction has written nobody else may be shown.
  const isKept = isShown === true && !(await query.req.transactionID)
  const rowsOf = await (isKept ? keptRows : rowsNow)({ ...query, rules })
  return {
    entries: heads.flatMap((obligation) =>
      // Written out: spread, ten thousand rows take several times as long.
      (rowsOf.get(obligation.id) ?? []).map(({ row, late, items }) => {
        return { row, late, items, obligation }
      }),
    ),
    unset: heads.filter((head) => ledgerRule(head) === null),
  }
}

async function rowsNow(query: LedgerQuery): Promise<RowsOf> {
  const rows: JudgedRow[] = []
  for await (const facts of factsInBatches(query))
    for (const one of judgedLedger(facts)) rows.push(one)
  return grouped(rows, ({ row }) => row.obligation)
}

async function loadObligations({
  req,
  from,
  until,
  obligationIds,
  outletIds,
  overrideAccess,
}: Omit<Query, 'now'>): Promise<ObligationHead[]> {
  const conditions: Where[] = [
    { validFrom: { less_than_equal: until } },
    { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: from } }] },
  ]
  if (obligationIds) conditions.push({ id: { in: obligationIds } })
  if (outletIds) conditions.push({ outlet: { in: outletIds } })
  return loadHeads({ req, where: { and: conditions }, limit: MAX_OBLIGATIONS, overrideAccess })
}
