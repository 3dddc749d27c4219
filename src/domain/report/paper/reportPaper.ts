import { civilDateOf } from '../../calendar/civil'
import { reportCharts } from './reportCharts'
import type { Chart } from './chartTypes'
import type { Figures } from '../figures'
import { hasSoFar } from '../indicator/indicatorRows'
import { PART } from '../reportRanges'
import type { FreshnessFigures } from '../rows'
import type { NamedRange } from '../types'
import { periodRange } from '../way/mainNumbers'
import { indicatorTable } from './indicatorTable'
import { countedIssues, issueTable } from './issueTable'
import { lowerFirst, momentWords } from './lines'
import { countTable, freshnessTable, isCount } from './obligationTables'
import { hasIssues, programmeTable } from './programmeTable'
import { activityTable, itemTable, outletItemTable, topicTable } from './rangedTables'
import { abstractOf, appendices, paperFrame } from './paperFrame'
import { numbered, type Section } from './sections'
import { daysWords, type ShownRange, shownRanges } from './shownRanges'
import {
  activitySummary,
  itemSummary,
  obligationSummary,
  programmeSummary,
  type Summary,
  topicSummary,
} from './summaries'
import type { PaperInput, PaperTable, ReportPaper } from './types'

/** A periodic report as it is printed, from figures and what people wrote: nothing in it is computed anew. */
export function reportPaper(input: PaperInput): ReportPaper {
  const { figures, periodName } = input
  const asOf = Date.parse(figures.cutOff)
  const whole = figures.ranges.find(({ name }) => name !== PART) ?? figures.ranges[0]
  return {
    ...paperFrame({
      ...{ ...input, asOf, year: civilDateOf(asOf).slice(0, 4) },
      abstract: abstractOf(periodName, whole),
    }),
    blocks: [
      ...(input.opening ? [{ kind: 'text', text: input.opening } as const] : []),
      {
        kind: 'text',
        text: `Báo cáo tính ${daysWords(figures.ranges)}. Số liệu theo những gì đã xác nhận đến ${momentWords(asOf)}.`,
      },
      ...numbered([...input.before, ...figureSections(input), ...input.after]),
      ...(input.closing ? [{ kind: 'text', text: `${input.closing.trim()}./.` } as const] : []),
    ],
    appendices: appendices(appendixTables(input)),
  }
}

/** Units of a chart over the width of the page: its letters come out at nine points. */
const CHART_WIDTH = 620

/** The charts of what is new since the report before; which days these are is said where there are others. */
function chartsOf(figures: Figures, names: Names, ranges: readonly ShownRange[]) {
  const range = ranges.find(({ name }) => name === periodRange(figures))
  if (!range) return null
  const charts = reportCharts(figures, names, { range, width: CHART_WIDTH })
  const list = (chart: Chart | null): Chart[] => {
    if (chart === null) return []
    const title = `${chart.title}, ${lowerFirst(range.heading)}`
    return [ranges.length > 1 ? { ...chart, title } : chart]
  }
  return {
    ...{ periods: list(charts.periods), columns: list(charts.columns) },
    ...{ genres: list(charts.genres), topics: list(charts.topics) },
  }
}

function figureSections({ figures, names, indicators }: PaperInput): Section[] {
  const ranges = shownRanges(figures.ranges)
  const charts = chartsOf(figures, names, ranges)
  const say = (summary: Summary) =>
    ranges.map((range) => {
      const { text, points = [] } = summary(figures, names, range.name)
      return { text: ranges.length === 1 ? text : `${range.heading}: ${lowerFirst(text)}`, points }
    })
  return [
    {
      title: 'Thực hiện nghĩa vụ trong các kỳ đã hết',
      points: say(obligationSummary),
      charts: charts?.periods,
      tables: ranges.flatMap((range) => obligationTables(figures, names, range, ranges)),
    },
    {
      title: 'Chương trình, chuyên trang, chuyên mục',
      points: say(programmeSummary),
      charts: charts?.columns,
      tables: ranges.flatMap((range) => programmeTables(figures, names, range, ranges)),
    },
    {
      title: 'Tin, bài',
      points: say(itemSummary),
      charts: charts?.genres,
      tables: filled([itemTable(figures, names, ranges)]),
    },
    {
      title: 'Hoạt động tuyên truyền khác',
      points: say(activitySummary),
      tables: filled([activityTable(figures, names, ranges)]),
    },
    {
      title: 'Nội dung tuyên truyền theo chủ đề',
      points: say(topicSummary),
      charts: charts?.topics,
      tables: filled([topicTable(figures, names, ranges)]),
    },
    ...(indicators.length > 0
      ? [
          {
            title: 'Chỉ tiêu thống kê',
            points: [],
            tables: filled([indicatorTable(indicators, hasSoFar(figures))]),
          },
        ]
      : []),
  ]
}

type Names = PaperInput['names']

/** Of one range; which one is said where there are two. */
function titled(name: string, caption: string, range: ShownRange, all: readonly NamedRange[]) {
  if (all.length === 1) return { name, caption }
  const part = range.name === PART ? 'kỳ' : 'lũy kế'
  return { name: `${name} (${part})`, caption: `${caption}, ${lowerFirst(range.heading)}` }
}

function obligationTables(figures: Figures, names: Names, range: ShownRange, all: ShownRange[]) {
  const rows = figures.obligations.filter((row) => row.range === range.name)
  const of = (name: string, caption: string) => titled(name, caption, range, all)
  return filled([
    countTable(rows.filter(isCount), names, of('Nghĩa vụ', 'Nghĩa vụ theo số lượng')),
    freshnessTable(
      rows.filter((row): row is FreshnessFigures => !isCount(row)),
      names,
      of('Bài mới', 'Nghĩa vụ về bài mới'),
    ),
  ])
}

function programmeTables(figures: Figures, names: Names, range: ShownRange, all: ShownRange[]) {
  const rows = figures.programmes.filter((row) => row.range === range.name && hasIssues(row))
  const total = figures.totals.find((row) => row.range === range.name && row.outlet === null)
  const of = titled('Chương trình', 'Số và lượt phát của từng chuyên mục', range, all)
  return filled([programmeTable(rows, total, names, of)])
}

function appendixTables({ figures, names, issues }: PaperInput): [string, PaperTable][] {
  const isOfMany = new Set(figures.items.map(({ outlet }) => outlet)).size > 2
  return [
    [`Danh mục ${countedIssues(figures).length} số được tính trong báo cáo`, issueTable(figures, issues, names)], // prettier-ignore
    ...(isOfMany
      ? [['Tin, bài của từng kênh theo thể loại', outletItemTable(figures, names, shownRanges(figures.ranges))] as [string, PaperTable]] // prettier-ignore
      : []),
  ]
}

const filled = (tables: readonly PaperTable[]): PaperTable[] =>
  tables.filter(({ rows }) => rows.length > 0)
