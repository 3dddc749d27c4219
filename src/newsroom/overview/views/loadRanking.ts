import type { PayloadRequest } from 'payload'

import { figures } from '@/domain/report/figures'
import {
  type CountedAiring,
  countedAirings,
  leafCoverage,
  type WeighedPart,
  weighedParts,
} from '@/domain/report/rankingWorking'
import type { CountFigures, RankingFigures, TopicFigures } from '@/domain/report/rows'

import type { ObligationHead } from '../../obligations/obligationHead'
import { loadReportFacts } from '../../reports/loadReportFacts'
import type { SourcedWeights } from '../../reports/loadWeights'
import { topicNames } from '../../reports/namedFigures'
import { recordsOf } from '../../reports/views/recordsOf'
import type { ReportQuery } from '../../reports/views/reportQuery'
import { type OverviewOutlet, overviewOutlets } from '../overviewOutlets'

export type RankedOutlet = RankingFigures & { name: string; parts: WeighedPart[] }

/** All behind the score of one outlet. */
export type Working = {
  outlet: RankedOutlet
  /** Its count obligations, as the figures have them. */
  owed: { head: ObligationHead; figures: CountFigures }[]
  /** The airing that each issue counted by, by time. */
  aired: (CountedAiring & { title: string })[]
  topics: { name: string; topic: string; covered: TopicFigures | null }[]
}

export type Ranking = {
  /** Null where none are in force: then nothing is ranked. */
  weights: SourcedWeights | null
  rows: RankedOutlet[]
  /** Outlets without a count obligation in the range. */
  unranked: string[]
  outlets: OverviewOutlet[]
  /** Of the outlet that is opened; null where none is. */
  working: Working | null
}

/** The ranking of the outlets that the request's user compares, over the range of a report; with the working of one. */
export async function loadRanking(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<Ranking> {
  const outlets = await overviewOutlets(req)
  const { facts, heads, weights } = await loadReportFacts({
    ...{ req, outlets: outlets.map(({ id }) => id), ranges: [query.range] },
    cutOff: now.toISOString(),
  })
  const found = figures(facts)
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]))
  const rows = found.ranking.map((row) => ({
    ...row,
    name: nameOf.get(row.outlet) ?? '',
    parts: weights ? weighedParts(row, weights) : [],
  }))
  const ranked = new Set(rows.map(({ outlet }) => outlet))
  const opened = rows.find(({ outlet }) => outlet === query.outlet)
  const shared = { weights, rows, outlets }
  const unranked = outlets.filter(({ id }) => !ranked.has(id)).map(({ name }) => name)
  if (!opened) return { ...shared, unranked, working: null }

  const headOf = new Map(heads.map((head) => [head.id, head]))
  const owed = found.obligations.flatMap((row) => {
    const head = headOf.get(row.obligation)
    return head?.outletId === opened.outlet && 'due' in row ? [{ head, figures: row }] : []
  })
  const aired = countedAirings(
    facts,
    owed.map(({ head, figures: { ids } }) => ({ obligation: head.id, issues: ids.aired })),
  )
  const records = await recordsOf(req, { counted: 'issues', ids: aired.map(({ issue }) => issue) })
  const titleOf = new Map(records.map(({ id, title }) => [id, title]))
  const leaves = leafCoverage(facts, found.topics, {
    range: query.range.name,
    outlet: opened.outlet,
  })
  const topics = await topicNames(
    req,
    leaves.map(({ topic }) => topic),
  )
  const working: Working = {
    ...{ outlet: opened, owed },
    aired: aired.map((one) => ({ ...one, title: titleOf.get(one.issue) ?? '' })),
    topics: leaves.map((leaf) => ({ ...leaf, name: topics[leaf.topic] ?? '' })),
  }
  return { ...shared, unranked, working }
}
