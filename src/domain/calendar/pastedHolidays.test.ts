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

  it.each<[string, string, string]>([
    ['after a dash', '1/1/2027 - Tết Dương lịch', '1 2027-01-01 off Tết Dương lịch'],
    ['after a long dash', '30/4/2027 – Ngày Chiến thắng', '1 2027-04-30 off Ngày Chiến thắng'],
    ['after the longest dash', '30/4/2027 — Ngày Chiến thắng', '1 2027-04-30 off Ngày Chiến thắng'],
    ['after a dash without blanks', '1/1/2027–Tết', '1 2027-01-01 off Tết'],
    ['after a dash, with dashes in it', '1-1-2027 - Tết', '1 2027-01-01 off Tết'],
    ['after a colon', '1/1/2027: Tết Dương lịch', '1 2027-01-01 off Tết Dương lịch'],
    ['after an equals sign', '1/1/2027 = Tết', '1 2027-01-01 off Tết'],
    ['between commas', '1/1/2027, Tết Dương lịch, Nghỉ', '1 2027-01-01 off Tết Dương lịch'],
    ['of a CSV file', '"1/1/2027","Tết Dương lịch","Nghỉ"', '1 2027-01-01 off Tết Dương lịch'],
    ['with the weekday before', 'Thứ Sáu 1/1/2027: Tết', '1 2027-01-01 off Tết'],
    ['with the weekday as a number', 'Thứ 6, ngày 1/1/2027: Tết', '1 2027-01-01 off Tết'],
    ['with the weekday behind', '1/1/2027 (Thứ Sáu): Tết', '1 2027-01-01 off Tết'],
    ['with a short weekday', 'CN 10/1/2027 – làm bù', '1 2027-01-10 workday làm bù'],
    ['with a bullet', '• 1/1/2027: Tết', '1 2027-01-01 off Tết'],
    ['with a dash as bullet', '- 1/1/2027: Tết', '1 2027-01-01 off Tết'],
    ['with a number', '2) 1/1/2027: Tết', '1 2027-01-01 off Tết'],
    ['with a number and dots in the date', '2. 1.1.2027: Tết', '1 2027-01-01 off Tết'],
    ['in words', 'ngày 1 tháng 1 năm 2027: Tết', '1 2027-01-01 off Tết'],
    ['with blanks in the date', '1 / 1 / 2027 - Tết', '1 2027-01-01 off Tết'],
    ['with no-break blanks', '1/1/2027\u00a0–\u00a0Tết', '1 2027-01-01 off Tết'],
    ['with midnight, as pasted from a table', '2027-01-01 00:00:00\tTết', '1 2027-01-01 off Tết'],
    ['with its name first', 'Tết Dương lịch: 1/1/2027', '1 2027-01-01 off Tết Dương lịch'],
    ['with its name first and a weekday', 'Tết (thứ Sáu, 1/1/2027)', '1 2027-01-01 off Tết'],
    ['with its name in the first column', 'Tết\t1/1/2027\tNghỉ', '1 2027-01-01 off Tết'],
    ['with the weekday in a column', '1\t1/1/2027\tThứ Sáu\tTết\tNghỉ', '1 2027-01-01 off Tết'],
    [
      'with the kind in brackets',
      '2/1/2027 – Bù cho 31/12/2026 (làm bù)',
      '1 2027-01-02 workday Bù cho 31/12/2026',
    ],
    [
      'whose name says that it is worked',
      '9/1/2027: Đi làm bù ngày 2/1',
      '1 2027-01-09 workday Đi làm bù ngày 2/1',
    ],
    [
      'with its day of the moon in brackets',
      'Giỗ Tổ 16/4/2027 (10/3 âm lịch)',
      '1 2027-04-16 off Giỗ Tổ (10/3 âm lịch)',
    ],
    [
      'with dashes in the name',
      '1/1/2027 - Tết - ngày đầu năm',
      '1 2027-01-01 off Tết - ngày đầu năm',
    ],
  ])('a line %s', (_, text, row) => {
    expect(rows(text)).toEqual([row])
    expect(problems(text)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['5/2/2027 đến 9/2/2027\tTết', '2027-02-05', '2027-02-09'],
    ['từ 5/2 đến 9/2/2027: Tết', '2027-02-05', '2027-02-09'],
    ['Từ ngày 5/2/2027 đến hết ngày 9/2/2027 – Tết', '2027-02-05', '2027-02-09'],
    ['5/2/2027 - 9/2/2027: Tết', '2027-02-05', '2027-02-09'],
    ['5/2–9/2/2027 Tết', '2027-02-05', '2027-02-09'],
    ['5-9/2/2027: Tết', '2027-02-05', '2027-02-09'],
    ['từ 5 đến 9/2/2027: Tết', '2027-02-05', '2027-02-09'],
    [
      'Tết: nghỉ 05 ngày, từ thứ Sáu ngày 05/02/2027 đến hết thứ Ba ngày 09/02/2027',
      '2027-02-05',
      '2027-02-09',
    ],
    ['Từ ngày\tĐến ngày\tTên\n5/2/2027\t9/2/2027\tTết', '2027-02-05', '2027-02-09'],
    ['31/12 đến 2/1/2027: Tết', '2026-12-31', '2027-01-02'],
  ])('the range %j', (text, from, to) => {
    const found = readPastedHolidays(text)
    expect(found.problems).toEqual([])
    expect([found.rows[0]?.date, found.rows.at(-1)?.date]).toEqual([from, to])
    expect(new Set(found.rows.map(({ name }) => name))).toEqual(new Set(['Tết']))
  })

  it.each<[string, string, string]>([
    ['1/1: Tết', '2027-01-01', '2027-01-01'],
    ['từ 5/2 đến 9/2: Tết', '2027-02-05', '2027-02-09'],
    ['1 tháng 1 – Tết', '2027-01-01', '2027-01-01'],
    ['30/12 đến 1/1: Tết', '2027-12-30', '2028-01-01'],
  ])('without a year it is the year shown, or the one over the table: %s', (text, from, to) => {
    const given = readPastedHolidays(text, 2027)
    expect([given.rows[0]?.date, given.rows.at(-1)?.date]).toEqual([from, to])
    const headed = readPastedHolidays(`LỊCH NGHỈ LỄ, TẾT NĂM 2027\nNgày\tTên\n${text}`)
    expect(headed.rows.map(({ date }) => date)).toEqual(given.rows.map(({ date }) => date))
    expect(problems(text)).toEqual(['1 year'])
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
    ['mùng 10/3/2027: Giỗ Tổ', '1 date'],
    ['10/3 âm lịch: Giỗ Tổ', '1 date'],
    ['1/1/2027 – constructor, constructor\tx', '1 kind'],
    ['1/1/2027 –', '1 name'],
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
