import type { Figures } from '../figures'
import { hasIssues, programmeTable } from './programmeTable'
import { itemTable } from './rangedTables'
import { nameAndOutlet, nameOf } from './tableParts'
import type { PaperNames } from './types'
import type { NamedRange } from '../types'
import { barChart } from './barChart'
import { periodStrip } from './periodStrip'
import { topicMap } from './topicMap'
import type { Chart } from './chartTypes'

export type ReportCharts = {
  readonly periods: Chart | null
  readonly columns: Chart | null
  readonly genres: Chart | null
  readonly topics: Chart | null
}

/** The charts of a range of a report; each null where there is nothing to draw. */
export function reportCharts(
  figures: Figures,
  names: PaperNames,
  { range, width }: { range: NamedRange; width: number },
): ReportCharts {
  return {
    periods: periodStrip(figures, names, range.name, width),
    columns: columnChart(figures, names, range.name, width),
    genres: genreChart(figures, names, range, width),
    topics: topicMap(figures, names, range, width),
  }
}

function columnChart(figures: Figures, names: PaperNames, range: string, width: number) {
  const rows = figures.programmes.filter((row) => row.range === range && hasIssues(row))
  const total = figures.totals.find((row) => row.range === range && row.outlet === null)
  const title = 'Số theo lịch và đã phát của từng chuyên mục'
  return barChart({
    ...{ name: 'columns', title, width, key: ['đã phát', 'theo lịch'] },
    bars: [...rows]
      .sort((a, b) => b.planned + b.aired - (a.planned + a.aired))
      .map(({ column, aired, planned }) => ({
        ...{ label: nameAndOutlet(names.columns.get(column)), value: aired, beside: planned },
      })),
    table: programmeTable(rows, total, names, { name: 'Chương trình', caption: title }),
  })
}

function genreChart(figures: Figures, names: PaperNames, range: NamedRange, width: number) {
  const own = figures.items.filter((row) => row.range === range.name && row.outlet === null)
  return barChart({
    ...{ name: 'genres', title: 'Tin, bài đã đăng theo thể loại', width, key: ['đã đăng'] },
    bars: [...own]
      .sort((a, b) => b.count - a.count)
      .map(({ genre, count }) => ({ label: nameOf(names.genres, genre), value: count })),
    table: itemTable({ ...figures, items: own }, names, [{ ...range, heading: '' }]),
  })
}
