import { describe, expect, it } from 'vitest'

import { figuresOf, item } from '../../../../tests/unit/report/facts'
import { paperInput, workedFigures } from '../../../../tests/unit/report/paper'
import { barChart } from './barChart'
import { fitted } from './chartParts'
import { periodStates } from './periodStrip'
import { reportCharts } from './reportCharts'
import type { Chart } from './chartTypes'

const WIDTH = 360
const items = [
  item('a', '2026-01-05', { genre: 'reportage' }),
  ...['b', 'c'].map((id) => item(id, '2026-01-06', { genre: 'news', topics: ['1.4.1'] })),
]
const topics = [
  { code: '1.4.1', parent: null },
  { code: '1.5', parent: null },
]
const chartsOf = (figures = workedFigures({ items, topics }), width = WIDTH) => {
  const [range] = figures.ranges
  if (!range) throw new Error('no range')
  return reportCharts(figures, paperInput(figures).names, { range, width })
}
const boxesOf = (chart: Chart | null) =>
  (chart?.shapes ?? []).flatMap((shape) => (shape.kind === 'box' ? [shape] : []))
const textsOf = (chart: Chart | null) =>
  (chart?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

describe('the charts of a report', () => {
  it('draw bars as long as what they count, with the number behind', () => {
    const { columns, genres } = chartsOf()
    const [aired, planned] = boxesOf(columns).slice(-2)
    expect([aired?.tone, planned?.tone]).toEqual(['main', 'beside'])
    // Six of seven.
    expect((aired?.width ?? 0) / (planned?.width ?? 1)).toBeCloseTo(6 / 7, 2)
    expect(textsOf(columns)).toEqual(expect.arrayContaining(['6', '7']))
    expect(columns?.description).toContain('đã phát 6, theo lịch 7')
    expect(boxesOf(genres).map(({ width }) => width)).toEqual([304, 152])
    expect(textsOf(genres)).toEqual(['Tin', '2', 'Phóng sự', '1'])
  })

  it('have a box for each period, which says in words how it stands', () => {
    const { periods } = chartsOf()
    const signs = textsOf(periods).filter((text) => ['đủ', 'thiếu', 'chờ'].includes(text))
    expect(signs).toEqual(['đủ', 'đủ', 'thiếu', 'chờ'])
    expect(textsOf(periods)).toEqual(expect.arrayContaining(['12/25', '1/26', '2/26', '3/26']))
    expect(boxesOf(periods).slice(-4).map(({ tone }) => tone)).toEqual(['good', 'good', 'bad', 'open']) // prettier-ignore
    expect(periods?.description).toContain('thiếu tháng 2/2026')
    expect(periods?.table.rows[0]?.slice(2)).toEqual([
      ...['tháng 12/2025, tháng 1/2026', 'tháng 2/2026', 'tháng 3/2026'],
    ])
  })

  it('have a tile for each topic, and say which has nothing', () => {
    const { topics: map } = chartsOf()
    expect(
      boxesOf(map)
        .slice(-2)
        .map(({ tone }) => tone),
    ).toEqual(['good', 'bad'])
    expect(textsOf(map)).toEqual(expect.arrayContaining(['1.4.1', '0 số, 2 tin bài', 'chưa có']))
    expect(map?.description).toMatch(/^Bản đồ chủ đề: 1 trên 2 .* Chưa có: \(chưa có tên\)\.$/)
  })

  it.each([360, 620])('stay within their width of %i and height', (width) => {
    for (const chart of Object.values(chartsOf(undefined, width))) {
      for (const shape of chart?.shapes ?? []) {
        const right = shape.x + (shape.kind === 'box' ? shape.width : 0)
        const bottom = shape.y + (shape.kind === 'box' ? shape.height : 0)
        expect(shape.x).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(width + 0.1)
        expect(bottom).toBeLessThanOrEqual((chart?.height ?? 0) + 0.1)
      }
    }
  })

  it('are none without anything to draw', () => {
    expect(chartsOf(figuresOf({ topics: [] }))).toEqual({
      ...{ periods: null, columns: null, genres: null, topics: null },
    })
  })

  it('draw twelve bars and say how many more the table has', () => {
    const bars = Array.from({ length: 15 }, (_, at) => ({ label: `C${at}`, value: 15 - at }))
    const { table } = chartsOf().columns ?? {}
    const chart = barChart({
      ...{ name: 'x', title: 'X', bars, key: ['có'], width: WIDTH },
      table: table as Chart['table'],
    })
    expect(boxesOf(chart)).toHaveLength(12)
    expect(textsOf(chart).at(-1)).toBe('Còn 3 dòng nữa trong bảng')
  })
})

it.each([
  ['Tin', 100, 'Tin'],
  ['Cải cách hành chính', 90, 'Cải cách…'],
  ['Cải cách hành chính', 70, 'Cải cách…'],
  ['Nghiêng', 45, 'Nghi…'],
  ['CẢI CÁCH HÀNH CHÍNH', 90, 'CẢI CÁCH…'],
  ['Cải cách hành chính (Truyền hình Lào Cai)', 360, 'Cải cách hành chính (Truyền hình Lào Cai)'],
  ['Ộ'.repeat(200), 1, '…'],
])('%s in %i units is %s', (text, width, shown) => {
  expect(fitted(text, width)).toBe(shown)
})

it('periods are in the order of their names, whichever list they are of', () => {
  const [row] = workedFigures().obligations
  expect(row && periodStates({ ...row, waiting: ['2025-11'] }).map(([name]) => name)).toEqual([
    ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
  ])
})
