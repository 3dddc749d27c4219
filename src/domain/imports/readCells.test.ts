import { describe, expect, it } from 'vitest'

import { cellReference, columnLetters, type ImportCell } from './cell'
import { readDate, readTime } from './readMoments'
import { readLength, readLink, readNumber, readQuota, readRun } from './readValues'

const excel = (days: number, text: string) => ({ days, text })

describe('the day a cell names', () => {
  it.each<[ImportCell, number | null, object]>([
    ['14/3/2025', null, { date: '2025-03-14' }],
    ['14-03-2025', null, { date: '2025-03-14' }],
    ['14.3.25', null, { date: '2025-03-14' }],
    ['Thứ Sáu, 14/3/2025', null, { date: '2025-03-14' }],
    ['ngày 14 tháng 3 năm 2025', null, { date: '2025-03-14' }],
    ['Nga\u0300y 14 tha\u0301ng 3 na\u0306m 2025', null, { date: '2025-03-14' }],
    ['2025-03-14', null, { date: '2025-03-14' }],
    ['14/3/2025 19:45', null, { date: '2025-03-14', time: '19:45' }],
    ['19h45 ngày 14/3/2025', null, { date: '2025-03-14', time: '19:45' }],
    ['14/3', 2025, { date: '2025-03-14' }],
    ['14/3', null, { fault: 'noYear' }],
    ['3/14/2025', null, { fault: 'badDate' }],
    ['29/2/2025', null, { fault: 'badDate' }],
    ['31/4', 2025, { fault: 'badDate' }],
    ['14/3/1925', null, { fault: 'badDate' }],
    ['14/3/2025 25:00', null, { fault: 'badDate' }],
    ['sau Tết', 2025, { fault: 'badDate' }],
    [excel(45730, '14/03/2025'), null, { date: '2025-03-14' }],
    [excel(45730.8229166667, '14/03/2025 19:45'), null, { date: '2025-03-14', time: '19:45' }],
    [45730, null, { date: '2025-03-14' }],
    [15, null, { fault: 'badDate' }],
    [{ fault: '#REF!' }, null, { fault: 'fault' }],
    ['', 2025, { empty: true }],
    [null, 2025, { empty: true }],
  ])('%j with the year %j is %j', (cell, year, read) => expect(readDate(cell, year)).toEqual(read))
})

describe('the time a cell names', () => {
  it.each<[ImportCell, object]>([
    ['19:45', { time: '19:45' }],
    ['19h45', { time: '19:45' }],
    ['19g45', { time: '19:45' }],
    ['19 giờ 45', { time: '19:45' }],
    ['19:45:00', { time: '19:45' }],
    ['19h45 – 20h00', { time: '19:45' }],
    ['lúc 8h', { time: '08:00' }],
    [excel(0.8229166667, '19:45'), { time: '19:45' }],
    [0.5, { time: '12:00' }],
    ['25h', { fault: 'badTime' }],
    ['tối', { fault: 'badTime' }],
    [null, { empty: true }],
  ])('%j is %j', (cell, read) => expect(readTime(cell)).toEqual(read))
})

describe('the number of an issue', () => {
  it.each<[ImportCell, object]>([
    [5, { value: { number: 5, year: null } }],
    ['05', { value: { number: 5, year: null } }],
    ['Số 5/2025', { value: { number: 5, year: 2025 } }],
    ['', { value: null }],
    [0, { fault: 'badNumber' }],
    [5.5, { fault: 'badNumber' }],
    ['năm', { fault: 'badNumber' }],
    [excel(45778, '01/05/2025'), { fault: 'numberIsDate' }],
  ])('%j is %j', (cell, read) => expect(readNumber(cell)).toEqual(read))
})

describe('a length', () => {
  it.each<[ImportCell, string, object]>([
    [15, '', { value: 900 }],
    ['15', '', { value: 900 }],
    [900, 'Thời lượng (giây)', { value: 900 }],
    ['15 phút', '', { value: 900 }],
    ["15'", '', { value: 900 }],
    ['15p30s', '', { value: 930 }],
    ['1 giờ 5 phút', '', { value: 3900 }],
    ['15:00', '', { value: 900 }],
    ['0:15:30', '', { value: 930 }],
    [excel(0.625, '15:00'), '', { value: 900 }],
    [excel(0.0104, '0:15'), '', { fault: 'lengthEither' }],
    ['15:75', '', { fault: 'badLength' }],
    ['dài', '', { fault: 'badLength' }],
    [100_000, '', { fault: 'badLength' }],
    [null, '', { value: null }],
  ])('%j under “%s” is %j', (cell, heading, read) =>
    expect(readLength(cell, heading)).toEqual(read),
  )
})

it.each<[ImportCell, object]>([
  ['Phát mới', { value: 'first' }],
  ['phát lại (lần 2)', { value: 'repeat' }],
  ['Lại', { value: 'repeat' }],
  ['Tiếp âm', { value: 'relay' }],
  [null, { value: null }],
  ['x', { fault: 'badRun' }],
])('of an airing, %j is the kind %j', (cell, read) => expect(readRun(cell)).toEqual(read))

it.each<[ImportCell, object]>([
  ['2 số/tháng', { value: { measure: 'count', count: 2, period: 'month' } }],
  ['02 số mỗi tháng', { value: { measure: 'count', count: 2, period: 'month' } }],
  ['1 chuyên mục/tuần', { value: { measure: 'count', count: 1, period: 'week' } }],
  ['4 số/quý', { value: { measure: 'count', count: 4, period: 'quarter' } }],
  ['12 số/6 tháng', { value: { measure: 'count', count: 12, period: 'halfYear' } }],
  ['không quá 7 ngày', { value: { measure: 'freshness', days: 7 } }],
  ['2-3 số/tháng', { fault: 'badQuota' }],
  ['thường xuyên', { fault: 'badQuota' }],
])('%j is the quota %j', (cell, read) => expect(readQuota(cell)).toEqual(read))

it('takes a link by http alone', () => {
  expect(readLink('https://example.vn/a')).toEqual({ value: 'https://example.vn/a' })
  expect(readLink('javascript:alert(1)')).toEqual({ fault: 'badLink' })
})

it('says where a cell stands as people find it', () => {
  expect([0, 25, 26, 701].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ'])
  expect(cellReference('Sheet1', 17, 2)).toBe('Sheet1!C17')
  expect(cellReference('Năm 2025', 17, 2)).toBe("'Năm 2025'!C17")
  expect(cellReference('', 17, null)).toBe('dòng 17')
})
