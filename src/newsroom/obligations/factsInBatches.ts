import type { PayloadRequest } from 'payload'

import { type CivilDate, ZONE } from '@/domain/calendar/civil'
import type { Facts, Obligation } from '@/domain/obligation/ledger/types'

import { loadFacts } from './loadFacts'

/** Obligations whose facts are held at once: no row depends on the facts of another obligation. */
const BATCH = 500

export type LedgerQuery = {
  req: PayloadRequest
  rules: readonly Obligation[]
  now: Date
  from: CivilDate
  until: CivilDate
}

/** The facts of rules between two dates, of some hundred obligations at a time. */
export async function* factsInBatches({
  req,
  rules,
  now,
  from,
  until,
}: LedgerQuery): AsyncGenerator<Facts> {
  for (let i = 0; i < rules.length; i += BATCH) {
    const obligations = rules.slice(i, i + BATCH)
    const read = await loadFacts({ req, rules: obligations, from, until })
    yield { now: now.toISOString(), zone: ZONE, from, until, obligations, ...read }
  }
}
