import { activityRows } from './activities'
import { grouped } from './grouped'
import { itemRows, itemTallies } from './items'
import { obligationBlock } from './obligations'
import { programmeRows } from './programmes'
import { rankingRows } from './ranking'
import { reportRanges } from './ranges'
import { indexReport } from './reportIndex'
import type {
  ActivityFigures,
  ItemFigures,
  ObligationFigures,
  ProgrammeFigures,
  RankingFigures,
  TopicFigures,
  TotalFigures,
} from './rows'
import { topicRows, topicTallies } from './topics'
import { topicTree } from './topicTree'
import { totalRows } from './totals'
import type { NamedRange, ReportFacts, Weights } from './types'

/** All figures of a report; keys in the order of the contract (report.md, Contract). */
export type Figures = {
  cutOff: string
  zone: string
  ranges: NamedRange[]
  weights: Weights | null
  obligations: ObligationFigures[]
  programmes: ProgrammeFigures[]
  totals: TotalFigures[]
  items: ItemFigures[]
  activities: ActivityFigures[]
  topics: TopicFigures[]
  ranking: RankingFigures[]
}

/**
 * The figures of a report as of its cut-off (report.md). Whether obligations were met is read from the rows of the
 * ledger; every range is counted from the facts. Takes facts that keep the contract: check input with
 * `parseReportFacts` first.
 */
export function figures(facts: ReportFacts): Figures {
  const { cutOff, zone, outlets, columns } = facts
  const { weights } = facts
  const index = indexReport(facts)
  const tree = topicTree(facts.topics)
  const ranges = reportRanges(facts.ranges)
  const obligations = obligationBlock(index, facts.obligations, ranges)
  const obligationRows = grouped(obligations, ({ range }) => range)
  const blocks = ranges.map((range) => {
    const programmes = programmeRows(index, columns, range)
    const items = itemTallies(index.items, range)
    const topics = topicTallies(index, tree, range)
    const owed = obligationRows.get(range.name) ?? []
    return {
      programmes,
      totals: totalRows(facts, programmes, items, range),
      items: itemRows(outlets, items, range),
      activities: activityRows(index.activities, range),
      topics: topicRows(facts, topics, range),
      ranking: weights ? rankingRows({ ...facts, weights }, owed, topics, tree, range) : [],
    }
  })
  return {
    ...{ cutOff, zone, ranges: ranges.map(({ name, from, to }) => ({ name, from, to })) },
    weights: weights && weightsAlone(weights),
    obligations,
    programmes: blocks.flatMap(({ programmes }) => programmes),
    totals: blocks.flatMap(({ totals }) => totals),
    items: blocks.flatMap(({ items }) => items),
    activities: blocks.flatMap(({ activities }) => activities),
    topics: blocks.flatMap(({ topics }) => topics),
    ranking: blocks.flatMap(({ ranking }) => ranking),
  }
}

const weightsAlone = ({ complete, onTime, coverage }: Weights): Weights => ({
  complete,
  onTime,
  coverage,
})
