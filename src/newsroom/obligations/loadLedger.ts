import type { PayloadRequest, Where } from 'payload'

import { type CivilDate, ZONE } from '@/domain/calendar/civil'
import { judgedLedger } from '@/domain/obligation/ledger/ledger'
import type { Facts, JudgedRow } from '@/domain/obligation/ledger/types'

import { loadFacts } from './loadFacts'
import { loadHeads } from './loadHeads'
import { ledgerRule, type ObligationHead } from './obligationHead'

const MAX_OBLIGATIONS = 5000
/** Obligations whose facts are held at once: no row depends on the facts of another obligation. */
const BATCH = 500

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
}

/**
 * The ledger of the obligations in force between two civil dates, as of `now`: facts are read, the pure function of
 * src/domain/obligation decides. Nothing is cached.
 */
export async function loadLedger({ req, now, from, until, ...query }: Query): Promise<Ledger> {
  const heads = await loadObligations({ req, from, until, ...query })
  const entries: LedgerEntry[] = []
  for (let i = 0; i < heads.length; i += BATCH) {
    const batch = heads.slice(i, i + BATCH)
    const headOf = new Map(batch.map((head) => [head.id, head]))
    const rules = batch.map(ledgerRule).filter((rule) => rule !== null)
    const read = await loadFacts({ req, rules, from, until })
    const facts: Facts = {
      now: now.toISOString(),
      zone: ZONE,
      from,
      until,
      obligations: rules,
      ...read,
    }
    for (const judged of judgedLedger(facts)) {
      const obligation = headOf.get(judged.row.obligation)
      if (obligation) entries.push({ ...judged, obligation })
    }
  }
  return { entries, unset: heads.filter((head) => ledgerRule(head) === null) }
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
