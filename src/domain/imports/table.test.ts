import { describe, expect, it } from 'vitest'

import type { ImportCell } from './cell'
import { headingsKey, mappingByHeadings, mappingByValues } from './headings'
import { headOf, sortOf, yearOf } from './sheetRows'

const TITLE = ['ĐÀI PHÁT THANH – TRUYỀN HÌNH TỈNH']
const ABOUT = ['Lịch phát sóng chuyên mục CCHC năm 2025']
const HEAD = ['STT', 'Chuyên mục', 'Số', 'Ngày phát', 'Giờ phát', 'Thời lượng', 'Ghi chú']

describe('the headings of a table', () => {
  it('stand below the titles people write above it', () => {
    const head = headOf('airings', [TITLE, ABOUT, [], HEAD, [1, 'CCHC', 1, '3/1/2025']])
    expect(head.at).toBe(3)
    expect(mappingByHeadings('airings', head.headings)).toEqual({
      ...{ column: 1, number: 2, date: 3, time: 4, seconds: 5, note: 6 },
    })
  })

  it('may span two rows, as merged ones do', () => {
    const rows = [
      ['STT', 'Chuyên mục', 'Thời gian', null, 'Số'],
      [null, null, 'Ngày', 'Giờ', null],
      [1, 'CCHC', '3/1/2025', '19:45', 1],
    ]
    const head = headOf('issues', rows)
    expect(head.at).toBe(1)
    expect(mappingByHeadings('issues', head.headings)).toMatchObject({
      date: 2,
      time: 3,
      number: 4,
    })
  })

  it('are none where nothing is named, and what stands in a column tells what it is', () => {
    const rows: ImportCell[][] = [
      ['a', '3/1/2025', '19:45', 'https://example.vn/1'],
      ['b', '10/1/2025', '19:45', 'https://example.vn/2'],
    ]
    expect(headOf('airings', rows).at).toBe(-1)
    expect(mappingByValues('airings', {}, rows)).toEqual({ date: 1, time: 2, link: 3 })
  })

  it('may be words nobody here has heard of, right above the first day', () => {
    const rows = [['Lịch'], ['Mã', 'Lên sóng'], ['a', '3/1/2025']]
    expect(headOf('issues', rows)).toEqual({ at: 1, headings: ['Mã', 'Lên sóng'], named: 0 })
  })

  it('are the same set however they are written', () => {
    expect(headingsKey(['NGÀY PHÁT', ' số '])).toBe(headingsKey(['Ngày phát (dự kiến)', 'Số', '']))
    expect(headingsKey(['Số', 'Ngày phát'])).not.toBe(headingsKey(['Ngày phát', 'Số']))
  })
})

describe('a line below the headings', () => {
  it.each<[string, ImportCell[], string]>([
    ['a row', [1, 'CCHC', 1, '3/1/2025'], 'row'],
    ['nothing', [null, '', ' '], 'empty'],
    ['a total', ['Tổng cộng', null, 24], 'total'],
    ['a total spelled apart', [null, 'CỘNG:', '24 số'], 'total'],
    ['a note', ['Ghi chú: nghỉ Tết', '2 số'], 'note'],
    ['a heading of a part', ['Quý I'], 'note'],
    ['a row with its date alone', [null, '3/1/2025'], 'row'],
    ['the headings again', HEAD, 'heading'],
  ])('%s', (_, cells, sort) => expect(sortOf('issues', cells)).toBe(sort))
})

it.each<[ImportCell[], number | null]>([
  [['Lịch phát sóng năm 2025'], 2025],
  [['Báo cáo năm 2025', 'Lập ngày 5/1/2026'], 2025],
  [['Lịch 2025', 'lich-2025.xlsx'], 2025],
  [['Lịch 2024–2025'], null],
  [['Lịch phát sóng'], null],
])('the year of %j is %j', (words, year) => expect(yearOf(words)).toBe(year))
