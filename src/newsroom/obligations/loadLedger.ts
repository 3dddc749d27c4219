import type { PayloadRequest, Where } from 'payload'

import { type CivilDate, ZONE } from '@/domain/calendar/civil'
import { ledger } from '@/domain/obligation/ledger/ledger'
import type { Facts, LedgerRow } from '@/domain/obligation/ledger/types'

import { loadFacts } from './loadFacts'
import { ledgerRule, obligationHead, type ObligationHead } from './obligationHead'

const MAX_OBLIGATIONS = 5000

export type LedgerEntry = { row: LedgerRow; obligation: ObligationHead }

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
  /** False for what a person sees: only obligations they may read. */
  overrideAccess: boolean
}

/**
 * The ledger of the obligations in force between two civil dates, as of `now`: facts are read, the pure function of
 * src/domain/obligation decides. Nothing is cached.
 */
export async function loadLedger({ req, now, from, until, ...query }: Query): Promise<Ledger> {
  const heads = await loadObligations({ req, from, until, ...query })
  const rules = heads.map(ledgerRule).filter((rule) => rule !== null)
  const facts: Facts = {
    now: now.toISOString(),
    zone: ZONE,
    from,
    until,
    obligations: rules,
    ...(await loadFacts({ req, rules, from, until })),
  }
  const headOf = new Map(heads.map((head) => [head.id, head]))
  return {
    entries: ledger(facts).flatMap((row) => {
      const obligation = headOf.get(row.obligation)
      return obligation ? [{ row, obligation }] : []
    }),
    unset: heads.filter((head) => ledgerRule(head) === null),
  }
}

async function loadObligations({
  req,
  from,
  until,
  obligationIds,
  overrideAccess,
}: Omit<Query, 'now'>): Promise<ObligationHead[]> {
  const conditions: Where[] = [
    { validFrom: { less_than_equal: until } },
    { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: from } }] },
  ]
  if (obligationIds) conditions.push({ id: { in: obligationIds } })
  const { docs } = await req.payload.find({
    collection: 'obligations',
    where: { and: conditions },
    sort: ['sortKey', 'id'],
    depth: 1,
    limit: MAX_OBLIGATIONS,
    pagination: false,
    populate: {
      outlets: { name: true, validTo: true },
      plans: { number: true, title: true },
      columns: { name: true },
    },
    overrideAccess,
    req,
  })
  return docs.map(obligationHead)
}
