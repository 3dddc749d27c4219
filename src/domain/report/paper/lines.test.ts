import { describe, expect, it } from 'vitest'

import {
  basisLines,
  counted,
  dateLine,
  momentWords,
  numberLine,
  pointLetter,
  recipientLines,
  roman,
} from './lines'

/** What is left to write by hand. */
const ROOM = '\u00A0'.repeat(6)

describe('lines of official papers', () => {
  it.each([
    ['5', 'SNV', 'Số: 05/BC-SNV'],
    ['10', 'SNV', 'Số: 10/BC-SNV'],
    ['123', 'UBND', 'Số: 123/BC-UBND'],
    ['9', '', 'Số: 09/BC'],
    ['125/BC-PTTH', 'SNV', 'Số: 125/BC-PTTH'],
    [null, 'SNV', `Số: ${ROOM}/BC-SNV`],
  ])('the number %j of %j', (number, abbreviation, line) => {
    expect(numberLine(number, abbreviation)).toBe(line)
  })

  it.each([
    ['Lào Cai', '2026-01-05', 'Lào Cai, ngày 05 tháng 01 năm 2026'],
    ['Lào Cai', '2026-02-28', 'Lào Cai, ngày 28 tháng 02 năm 2026'],
    ['Lào Cai', '2026-06-29', 'Lào Cai, ngày 29 tháng 6 năm 2026'],
    ['Lào Cai', '2026-12-09', 'Lào Cai, ngày 09 tháng 12 năm 2026'],
    ['', '2026-03-14', 'ngày 14 tháng 3 năm 2026'],
    ['Sa Pa', null, `Sa Pa, ngày${ROOM}tháng${ROOM}năm 2027`],
  ])('the date at %j on %j', (place, date, line) => {
    expect(dateLine(place, date, '2027')).toBe(line)
  })

  it.each([
    [0, '0 phóng sự'],
    [1, '01 phóng sự'],
    [4, '04 phóng sự'],
    [10, '10 phóng sự'],
    [1234, '1.234 phóng sự'],
    [1.5, '1,5 phóng sự'],
  ])('%d as people write it', (count, words) => {
    expect(counted(count, 'phóng sự')).toBe(words)
  })

  it('points are lettered with đ after d and no f', () => {
    expect([...Array(8).keys()].map(pointLetter).join(' ')).toBe('a b c d đ e g h')
    expect([22, 23, 24].map(pointLetter)).toEqual(['y', 'aa', 'bb'])
  })

  it('sections and appendices have Roman numerals', () => {
    expect([1, 4, 5, 9, 14, 40, 49].map(roman)).toEqual(['I', 'IV', 'V', 'IX', 'XIV', 'XL', 'XLIX'])
  })

  it('legal bases end with semicolons, the last with a stop', () => {
    expect(basisLines(['Căn cứ A;', 'Căn cứ B.', 'Theo C'])).toEqual([
      ...['Căn cứ A;', 'Căn cứ B;', 'Theo C.'],
    ])
    expect(basisLines([])).toEqual([])
  })

  it('recipients are dashed, and one keeps it in the archive', () => {
    expect(recipientLines(['Bộ Nội vụ', '- UBND tỉnh;', ' '], 'SNV')).toEqual([
      ...['- Bộ Nội vụ;', '- UBND tỉnh;', '- Lưu: VT, SNV.'],
    ])
    expect(recipientLines(['Lưu: VT, CCHC.'], 'SNV')).toEqual(['- Lưu: VT, CCHC.'])
    expect(recipientLines([], '')).toEqual(['- Lưu: VT.'])
  })

  it('a moment is in Hanoi’s time', () => {
    expect(momentWords(Date.parse('2026-03-20T01:05:00Z'))).toBe('8 giờ 05 phút ngày 20/3/2026')
    expect(momentWords(Date.parse('2026-03-20T18:00:00Z'))).toBe('1 giờ 00 phút ngày 21/3/2026')
  })
})
