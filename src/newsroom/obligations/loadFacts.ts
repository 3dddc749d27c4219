import type { PayloadRequest } from 'payload'

import { standing } from '@/domain/airing/standing'
import { addDays, type CivilDate, startOfDay } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import type { Facts, Obligation } from '@/domain/obligation/ledger/types'

import { FactReader } from './factReader'
import { loadSuspensions } from './loadSuspensions'

type Query = {
  req: PayloadRequest
  rules: readonly Obligation[]
  from: CivilDate
  until: CivilDate
}

/**
 * Every fact the ledger's rows of a window depend on, and no more: issues planned or aired in the window's periods,
 * make-ups of them and what they make up for, with all airings of these; for freshness the last items before.
 */
export async function loadFacts({
  req,
  rules,
  from,
  until,
}: Query): Promise<Pick<Facts, 'issues' | 'airings' | 'suspensions'>> {
  const columns = [...new Set(rules.flatMap((rule) => rule.columns))]
  if (columns.length === 0) return { issues: [], airings: [], suspensions: [] }
  const window = windowOf(rules, from, until)
  const reader = new FactReader(req)
  await reader.issuesWhere([
    { field: 'column', in: columns },
    { field: 'plannedAt', ...window.instants },
  ])
  await reader.airedIn(columns, window.instants, 'first')
  await reader.newestBefore(rules, window.instants.from)
  await reader.addMakeUps()
  return {
    issues: reader.issues(),
    airings: standing(await reader.airingRows()).map(
      ({ id, issue, startedAt, seconds, kind, confirmed }) => ({
        id,
        issue,
        startedAt,
        seconds,
        kind,
        confirmed: confirmed === true,
      }),
    ),
    suspensions: await loadSuspensions({ req, columns, from: window.from, until: window.until }),
  }
}

/** The window widened to whole periods of every obligation, as dates and as instants. */
export function windowOf(rules: readonly Obligation[], from: CivilDate, until: CivilDate) {
  const kinds = [...new Set(rules.map(({ period }) => period))]
  const starts = kinds.map((kind) => periodOf(from, kind).from)
  const ends = kinds.map((kind) => periodOf(until, kind).to)
  const first = [from, ...starts].sort()[0] ?? from
  const last = [until, ...ends].sort().at(-1) ?? until
  const start = new Date(startOfDay(first)).toISOString()
  const end = new Date(startOfDay(addDays(last, 1))).toISOString()
  return {
    from: first,
    until: last,
    instants: { from: start, until: end },
  }
}
