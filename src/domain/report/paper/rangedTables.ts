import type { Figures } from '../figures'
import type { ActivityFigures, ItemFigures, Quantity, TopicFigures } from '../rows'
import type { ShownRange } from './shownRanges'
import { nameOf, type Source, serial, tableOf } from './tableParts'
import type { PaperNames, PaperTable } from './types'

/** A row of a block in each range that has it, by what names it. */
type Row<Figure> = { readonly key: string; readonly in: ReadonlyMap<string, Figure> }

function rowsByKey<Figure extends { range: string }>(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
): Row<Figure>[] {
  const rows = new Map<string, Map<string, Figure>>()
  for (const figure of figures) {
    const key = keyOf(figure)
    const row = rows.get(key) ?? new Map<string, Figure>()
    row.set(figure.range, figure)
    rows.set(key, row)
  }
  return [...rows].map(([key, inRange]) => ({ key, in: inRange }))
}

const groupOf = (ranges: readonly ShownRange[], { heading }: ShownRange) =>
  ranges.length > 1 ? { group: heading } : {}

/** Per cent. */
const WHOLE = 100

const share = (figure: ItemFigures | undefined) =>
  figure?.percent == null ? null : Number(figure.percent)

/** Published texts of an outlet by genre, or with null over all. */
export function itemTable(
  figures: Figures,
  names: PaperNames,
  ranges: readonly ShownRange[],
): PaperTable {
  const rows = rowsByKey(
    figures.items.filter(({ outlet }) => outlet === null),
    ({ genre }) => genre,
  )
  const sources: Source<Row<ItemFigures>>[] = [
    serial(),
    { heading: 'Thể loại', width: 0, align: 'left', value: ({ key }) => nameOf(names.genres, key) },
    ...itemNumbers(ranges),
  ]
  const sums = ranges.flatMap(({ name }) => {
    const total = figures.totals.find(({ range, outlet }) => range === name && outlet === null)
    return [total?.items ?? 0, total?.items ? WHOLE : null, total?.takenDown ?? 0]
  })
  return {
    ...{ name: 'Tin bài', caption: 'Tin, bài theo thể loại', ...tableOf(sources, rows) },
    totals: rows.length > 0 ? [['', 'Cộng', ...sums]] : [],
    note: null,
  }
}

/** The same for each outlet by itself. */
export function outletItemTable(
  figures: Figures,
  names: PaperNames,
  ranges: readonly ShownRange[],
): PaperTable {
  const own = figures.items.filter(({ outlet }) => outlet !== null)
  const rows = rowsByKey(own, ({ outlet, genre }) => `${outlet}\n${genre}`)
  const parts = (key: string) => key.split('\n')
  const sources: Source<Row<ItemFigures>>[] = [
    serial(),
    {
      ...{ heading: 'Kênh', width: 0, align: 'left' },
      value: ({ key }) => nameOf(names.outlets, parts(key)[0] ?? ''),
    },
    {
      ...{ heading: 'Thể loại', width: 34, align: 'left' },
      value: ({ key }) => nameOf(names.genres, parts(key)[1] ?? ''),
    },
    ...itemNumbers(ranges),
  ]
  return {
    ...{ name: 'Tin bài theo kênh', caption: 'Tin, bài của từng kênh theo thể loại' },
    ...{ ...tableOf(sources, rows), totals: [], note: null },
  }
}

function itemNumbers(ranges: readonly ShownRange[]): Source<Row<ItemFigures>>[] {
  const width = ranges.length > 1 ? 15 : 20
  return ranges.flatMap((range): Source<Row<ItemFigures>>[] => {
    const group = groupOf(ranges, range)
    const figure = (row: Row<ItemFigures>) => row.in.get(range.name)
    const look = { ...group, width, align: 'right' } as const
    return [
      { ...look, heading: 'Đã đăng', unit: 'tin bài', value: (row) => figure(row)?.count ?? 0 },
      { ...look, heading: 'Tỉ lệ', unit: '%', value: (row) => share(figure(row)) },
      { ...look, heading: 'Đã gỡ', unit: 'tin bài', value: (row) => figure(row)?.takenDown ?? 0 },
    ]
  })
}

/** Other ways of communication by kind. */
export function activityTable(
  figures: Figures,
  names: PaperNames,
  ranges: readonly ShownRange[],
): PaperTable {
  const rows = rowsByKey(figures.activities, ({ kind }) => kind)
  const sources: Source<Row<ActivityFigures>>[] = [
    serial(),
    {
      ...{ heading: 'Loại hoạt động', width: 0, align: 'left' },
      value: ({ key }) => nameOf(names.kinds, key),
    },
    ...ranges.flatMap((range): Source<Row<ActivityFigures>>[] => {
      const group = groupOf(ranges, range)
      const figure = (row: Row<ActivityFigures>) => row.in.get(range.name)
      return [
        {
          ...{ ...group, heading: 'Số hoạt động', width: 18, align: 'right' },
          value: (row) => figure(row)?.count ?? 0,
        },
        {
          ...{ ...group, heading: 'Số lượng', width: 40, align: 'left' },
          value: (row) => amounts(figure(row)).join('; ') || null,
        },
      ]
    }),
  ]
  return {
    ...{ name: 'Hoạt động', caption: 'Hoạt động tuyên truyền khác', ...tableOf(sources, rows) },
    ...{ totals: [], note: null },
  }
}

/** What is known of the amounts of a kind; that some are not known is said. */
export function amounts(figure: ActivityFigures | undefined): string[] {
  return Object.entries(figure?.quantities ?? {}).map(([unit, quantity]) =>
    amountWords(unit, quantity, figure?.count ?? 0),
  )
}

function amountWords(unit: string, { sum, unknown }: Quantity, count: number): string {
  if (unknown === count) return `chưa rõ số ${unit}`
  const known = `${sum.toLocaleString('vi-VN')} ${unit}`
  return unknown === 0 ? known : `${known} (${unknown} hoạt động chưa rõ)`
}

const SETS = [
  { name: 'issues', heading: 'Số' },
  { name: 'items', heading: 'Tin bài' },
  { name: 'activities', heading: 'Hoạt động' },
] as const

/** What was said of each topic and those below it, over all outlets. */
export function topicTable(
  figures: Figures,
  names: PaperNames,
  ranges: readonly ShownRange[],
): PaperTable {
  const rows = rowsByKey(
    figures.topics.filter(
      ({ outlet, topic, covered }) => outlet === null && (topic !== null || covered),
    ),
    ({ topic }) => topic ?? '',
  )
  const sources: Source<Row<TopicFigures>>[] = [
    {
      ...{ heading: 'Chủ đề', width: 0, align: 'left' },
      value: ({ key }) => (key === '' ? 'Không ghi chủ đề' : nameOf(names.topics, key)),
    },
    ...ranges.flatMap((range) =>
      SETS.map(({ name, heading }): Source<Row<TopicFigures>> => ({
        ...{ ...groupOf(ranges, range), heading, width: 16, align: 'right' },
        value: (row) => row.in.get(range.name)?.[name].length ?? 0,
      })),
    ),
  ]
  return {
    ...{ name: 'Chủ đề', caption: 'Nội dung tuyên truyền theo chủ đề', ...tableOf(sources, rows) },
    ...{
      totals: [],
      note: 'Một tin, bài, số có nhiều chủ đề được tính ở từng chủ đề; không cộng các dòng.',
    },
  }
}
