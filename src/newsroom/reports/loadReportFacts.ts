import type { PayloadRequest } from 'payload'

import { readCells } from '@/database/readCells'
import { readLists } from '@/database/readLists'
import { rowsWhere } from '@/database/rows'
import { addDays, type CivilDate, startOfDay, ZONE } from '@/domain/calendar/civil'
import { airingsAsOf } from '@/domain/report/airingsAsOf'
import { columnTerms } from '@/domain/report/columnTerms'
import type { NamedRange, ReportFacts } from '@/domain/report/types'

import { FactReader } from '../obligations/factReader'
import { windowOf } from '../obligations/loadFacts'
import { loadHeads } from '../obligations/loadHeads'
import { loadSuspensions } from '../obligations/loadSuspensions'
import { ledgerRule, type ObligationHead } from '../obligations/obligationHead'
import { loadActivities } from './loadActivities'
import { loadItems } from './loadItems'
import { loadWeights, type SourcedWeights, weightsOf } from './loadWeights'

type Query = {
  req: PayloadRequest
  /** Of which the figures are, in the order of the rows; the person reads what each of them did. */
  outlets: readonly string[]
  ranges: readonly NamedRange[]
  cutOff: string
}

export type LoadedFacts = {
  facts: ReportFacts
  heads: ObligationHead[]
  /** Those in force when the last range ends, with the document they come from. */
  weights: SourcedWeights | null
}

const MAX_OBLIGATIONS = 5000

/**
 * Every fact that the figures of some outlets in some ranges depend on (report.md), as of the cut-off. Topics go by their
 * ids, since plans number theirs alike.
 */
export async function loadReportFacts({
  req,
  outlets,
  ranges,
  cutOff,
}: Query): Promise<LoadedFacts> {
  const from = ranges.map((range) => range.from).sort()[0] ?? ''
  const until =
    ranges
      .map((range) => range.to)
      .sort()
      .at(-1) ?? ''
  const weights = await loadWeights(req, until)
  const heads = await headsOf(req, { outlets, from, until })
  const rules = heads.map(ledgerRule).filter((rule) => rule !== null)
  const columns = await columnsOf(req, outlets)
  const reader = new FactReader(req)
  const window = windowOf(rules, from, until)
  const columnIds = columns.map(({ id }) => id)
  await reader.issuesWhere([
    { field: 'column', in: columnIds },
    { field: 'plannedAt', ...window.instants },
  ])
  await reader.airedIn(columnIds, window.instants, 'any')
  await reader.newestBefore(rules, window.instants.from)
  await reader.addMakeUps()
  const issues = reader.issues()
  const topicsOf = await readLists({
    ...{ req, collection: 'issues', field: 'topics', refersTo: 'topics' },
    ids: issues.map(({ id }) => id),
  })
  // What was planned before, or made up for, may be of a column that is none of theirs.
  const known = new Set(columns.map(({ id }) => id))
  const own = issues.filter(({ column }) => known.has(column))
  const items = await loadItems(req, { outlets, ...instantsOf(from, until) })
  const activities = await loadActivities(req, { outlets, from, until })
  const named = [...topicsOf.values(), ...[...items, ...activities].map(({ topics }) => topics)]
  const facts: ReportFacts = {
    cutOff,
    zone: ZONE,
    ranges,
    outlets: outlets.map((id) => ({ id })),
    columns: columns.map((column) => ({ ...column, ...columnTerms(column.id, rules) })),
    topics: await topicsIn(req, { named: named.flat(), from, until }),
    obligations: rules,
    issues: own.map((issue) => ({ ...issue, topics: topicsOf.get(issue.id) ?? [] })),
    airings: airingsAsOf(await reader.airingRows(), cutOff),
    suspensions: await loadSuspensions({
      ...{ req, columns: [...known], from: window.from, until: window.until },
    }),
    items,
    activities,
    weights: weights && weightsOf(weights),
  }
  return { facts, heads, weights }
}

async function headsOf(
  req: PayloadRequest,
  { outlets, from, until }: { outlets: readonly string[]; from: CivilDate; until: CivilDate },
): Promise<ObligationHead[]> {
  return loadHeads({
    req,
    where: {
      and: [
        { outlet: { in: [...outlets] } },
        { validFrom: { less_than_equal: until } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: from } }] },
      ],
    },
    limit: MAX_OBLIGATIONS,
    overrideAccess: false,
  })
}

/** By outlet in the order given, then by name. */
async function columnsOf(req: PayloadRequest, outlets: readonly string[]) {
  const rows = await readCells({
    req,
    collection: 'columns',
    fields: ['id', 'outlet', 'sortKey'],
    where: [{ field: 'outlet', in: outlets }],
  })
  const placeOf = new Map(outlets.map((id, at) => [id, at]))
  return rows
    .map(([id, outlet, sortKey]) => ({
      id: String(id),
      outlet: String(outlet),
      sortKey: String(sortKey ?? ''),
    }))
    .sort(
      (a, b) =>
        (placeOf.get(a.outlet) ?? 0) - (placeOf.get(b.outlet) ?? 0) ||
        (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1),
    )
    .map(({ id, outlet }) => ({ id, outlet }))
}

/** The topics of the plans in force between two dates, and of those that what was done names, by plan and code. */
async function topicsIn(
  req: PayloadRequest,
  { named, from, until }: { named: readonly string[]; from: CivilDate; until: CivilDate },
) {
  const fields = ['id', 'parent', 'plan', 'sortKey']
  const ofFacts = await readCells({
    ...{ req, collection: 'topics', fields },
    where: [{ field: 'id', in: [...new Set(named)] }],
  })
  const plans = await rowsWhere(req, 'plans', {
    where: {
      or: [
        { id: { in: [...new Set(ofFacts.map(([, , plan]) => String(plan)))] } },
        {
          and: [
            { validFrom: { less_than_equal: until } },
            { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: from } }] },
          ],
        },
      ],
    },
    sort: ['sortKey', 'id'],
    select: {},
    overrideAccess: true,
  })
  const rows = await readCells({
    ...{ req, collection: 'topics', fields },
    where: [{ field: 'plan', in: plans.map(({ id }) => id) }],
  })
  const placeOf = new Map(plans.map(({ id }, at) => [id as string, at]))
  const known = new Set(rows.map(([id]) => id))
  return rows
    .map(([id, parent, plan, sortKey]) => ({
      code: String(id),
      parent: parent != null && known.has(parent) ? String(parent) : null,
      place: placeOf.get(String(plan)) ?? 0,
      sortKey: String(sortKey ?? ''),
    }))
    .sort((a, b) => a.place - b.place || (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ code, parent }) => ({ code, parent }))
}

const instantsOf = (from: CivilDate, until: CivilDate) => ({
  from: new Date(startOfDay(from)).toISOString(),
  until: new Date(startOfDay(addDays(until, 1))).toISOString(),
})
