import type { PayloadRequest } from 'payload'

import { type CivilDate, civilDateOf, ZONE } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { ledgerEffect } from '@/domain/obligation/ledger/effect'
import type { Facts, LedgerRow } from '@/domain/obligation/ledger/types'

import { isCountRow, ledgerText } from '../words/ledgerText'
import { loadFacts } from './loadFacts'
import { loadHeads } from './loadHeads'
import { ledgerRule, type ObligationHead } from './obligationHead'

/** A row of the ledger in words: `0/2 · Có nguy cơ thiếu, còn 1 khung`. */
export type RowWords = { text: string; state: LedgerRow['state'] }

/** What a change does to one period of one obligation; null on a side where there is no such row. */
export type EffectLine = {
  obligationId: string
  obligation: string
  /** `2026-02`, and `Tháng 2/2026`. */
  period: string
  periodWords: string
  before: RowWords | null
  after: RowWords | null
}

/** The facts with the change made in them. */
export type Change = (facts: Facts) => Facts

type Query = {
  req: PayloadRequest
  now: Date
  columns: readonly string[]
  /** The dates the change is about; what is linked to issues around them by make-ups is found from there. */
  days: readonly CivilDate[]
  change: Change
}

const MAX_OBLIGATIONS = 1000

/**
 * What a change would do to the ledger, before anybody commits to it (design.md, principle 4): the periods that would
 * read otherwise. Nothing is written; the same pure function decides as afterwards.
 */
export async function previewEffect(query: Query): Promise<EffectLine[]> {
  const { change, days } = query
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
  if (!first || !last) return []
  let { facts, heads } = await factsOf(query, first, last)
  // Whoever makes up for what may lie in other periods: the change shows there too.
  const linked = [...days, ...linkedDays(facts), ...linkedDays(change(facts))].sort()
  const [from, until] = [linked[0] ?? first, linked.at(-1) ?? last]
  if (from < first || until > last) ({ facts, heads } = await factsOf(query, from, until))
  const titleOf = new Map(heads.map(({ id, title }) => [id, title]))
  return ledgerEffect(facts, change(facts)).flatMap(({ before, after }) => {
    const row = before ?? after
    if (!row) return []
    return {
      obligationId: row.obligation,
      obligation: titleOf.get(row.obligation) ?? '',
      period: row.period,
      periodWords: formatPeriod(row.period),
      before: before && rowWords(before),
      after: after && rowWords(after),
    }
  })
}

/** A row in words, with what is still to come where that decides. */
export function rowWords(row: LedgerRow): RowWords {
  const { number, word } = ledgerText(row)
  const text = `${number} · ${word}`
  if (!isCountRow(row)) return { text, state: row.state }
  const left = row.planned + row.pending
  const isOpen = row.state === 'open' || row.state === 'atRisk' || row.state === 'upcoming'
  return { text: isOpen ? `${text}, còn ${left} khung` : text, state: row.state }
}

async function factsOf(
  { req, now, columns }: Query,
  from: CivilDate,
  until: CivilDate,
): Promise<{ facts: Facts; heads: ObligationHead[] }> {
  const heads = await loadHeads({
    req,
    where: {
      and: [
        { columns: { in: [...columns] } },
        { validFrom: { less_than_equal: until } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: from } }] },
      ],
    },
    limit: MAX_OBLIGATIONS,
    overrideAccess: true,
  })
  const obligations = heads.map(ledgerRule).filter((rule) => rule !== null)
  const read = await loadFacts({ req, rules: obligations, from, until })
  return {
    heads,
    facts: { now: now.toISOString(), zone: ZONE, from, until, obligations, ...read },
  }
}

/** The dates of issues that make up for others, of those they make up for, and of the airings of either. */
function linkedDays({ issues, airings }: Facts): CivilDate[] {
  const made = issues.filter(({ makesUp }) => makesUp !== null)
  const ids = new Set(made.flatMap(({ id, makesUp }) => [id, makesUp]))
  const instants = [
    ...issues.filter(({ id }) => ids.has(id)).map(({ plannedAt }) => plannedAt),
    ...airings.filter(({ issue }) => ids.has(issue)).map(({ startedAt }) => startedAt),
  ]
  return instants.filter((at) => at !== null).map((at) => civilDateOf(Date.parse(at)))
}
