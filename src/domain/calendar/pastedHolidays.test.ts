import { describe, expect, it } from 'vitest'

import { readPastedHolidays } from './pastedHolidays'

const rows = (text: string) =>
  readPastedHolidays(text).rows.map(
    ({ line, date, kind, name }) => `${line} ${date} ${kind} ${name}`,
  )

const problems = (text: string) =>
  readPastedHolidays(text).problems.map(({ line, code }) => `${line} ${code}`)

describe('a pasted table of days off', () => {
  it.each<[string, string, string]>([
    ['from Excel', '1/1/2027\tTết Dương lịch\tNghỉ', '1 2027-01-01 off Tết Dương lịch'],
    ['without a kind', '1/1/2027\tTết Dương lịch', '1 2027-01-01 off Tết Dương lịch'],
    ['a day worked instead', '10/01/2027\tLàm bù\tLàm bù', '1 2027-01-10 workday Làm bù'],
    ['in ISO', '2027-01-01\tTết Dương lịch\toff', '1 2027-01-01 off Tết Dương lịch'],
    ['with its weekday', 'Thứ Sáu, 01/01/2027\tTết', '1 2027-01-01 off Tết'],
    ['as Excel’s number', '46388\tTết', '1 2027-01-01 off Tết'],
    ['numbered', '1\t1/1/2027\tTết', '1 2027-01-01 off Tết'],
    ['between semicolons', '1/1/2027; Tết; nghỉ', '1 2027-01-01 off Tết'],
    ['typed', '1/1/2027 Tết Dương lịch', '1 2027-01-01 off Tết Dương lịch'],
    ['decomposed', '1/1/2027\tTết\tNghỉ'.normalize('NFD'), '1 2027-01-01 off Tết'],
    ['quoted', '1/1/2027\t"Tết"\tNghỉ', '1 2027-01-01 off Tết'],
  ])('a line %s', (_, text, row) => {
    expect(rows(text)).toEqual([row])
  })

  it('a range is its days', () => {
    expect(rows('5/2/2027 đến 7/2/2027\tTết Nguyên đán\tNghỉ')).toEqual([
      '1 2027-02-05 off Tết Nguyên đán',
      '1 2027-02-06 off Tết Nguyên đán',
      '1 2027-02-07 off Tết Nguyên đán',
    ])
  })

  it('heading and empty lines are passed over, and lines keep their numbers', () => {
    expect(rows('\r\nNgày\tTên\tLoại\r\n1/1/2027\tTết\r\n\r\n30/4/2027\tNgày Chiến thắng')).toEqual(
      ['3 2027-01-01 off Tết', '5 2027-04-30 off Ngày Chiến thắng'],
    )
  })

  it('nothing is nothing', () => {
    expect(readPastedHolidays(' \n\t\n')).toEqual({ rows: [], problems: [] })
  })

  it.each<[string, string]>([
    ['30/2/2027\tKhông có', '1 date'],
    ['1/1/27\tHai chữ số', '1 date'],
    ['mùng 1\tTết', '1 date'],
    ['1/1/2027', '1 name'],
    ['1/1/2027\t\tNghỉ', '1 name'],
    ['1/1/2027\tTết\tnửa ngày', '1 kind'],
    ['7/2/2027 đến 5/2/2027\tTết', '1 range'],
    ['1/1/2027 đến 31/12/2027\tTết', '1 range'],
    ['1/1/2027\tTết\n1/1/2027\tTết', '2 twice'],
    ['1/1/2027 đến 3/1/2027\tTết\n3/1/2027\tTết', '2 twice'],
  ])('%j is a problem of its line', (text, problem) => {
    expect(problems(`${text}\n30/4/2027\tNgày Chiến thắng`)).toEqual([problem])
    expect(rows(`${text}\n30/4/2027\tNgày Chiến thắng`).at(-1)).toContain('2027-04-30')
  })
})
