import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'

import { attachment } from './attachment'
import { csvOf } from './csv'
import type { Sheet } from './sheet'
import { xlsxOf } from './xlsx'

const sheet: Sheet = {
  name: 'Sổ: nghĩa vụ/2026',
  title: ['Sổ nghĩa vụ năm 2026', 'Xem tại ngày 23/11/2026'],
  columns: [{ heading: 'Kênh', width: 30 }, { heading: 'Từ ngày' }, { heading: 'Đã phát' }],
  rows: [
    ['Đài, phát thanh "Lào Cai"', { date: '2026-02-01' }, 1],
    ['=HYPERLINK("http://x")', null, 0],
    ['+84 214', { date: '2022-03-14' }, 2],
  ],
  totals: [['Cộng', null, 3]],
  notes: ['Chỉ để tham khảo.'],
}

/** The second value of Excel's own reading. */
async function readBack(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await xlsxOf([sheet])).buffer)
  return workbook.worksheets[0] as ExcelJS.Worksheet
}

describe('a text longer than a cell of Excel', () => {
  it.each([
    ['as long as a cell takes', 32_767, false],
    ['one sign longer', 32_768, true],
  ])('%s', async (_, length, isCut) => {
    const workbook = new ExcelJS.Workbook()
    const long = { ...sheet, rows: [['ạ'.repeat(length), null, 0]] }
    await workbook.xlsx.load((await xlsxOf([long as Sheet])).buffer)
    const cell = String(workbook.worksheets[0]?.getCell('A5').value)
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell.endsWith('(đã cắt: ô của Excel chỉ chứa được 32.767 ký tự)')).toBe(isCut)
  })
})

describe('a sheet as CSV', () => {
  const text = csvOf(sheet)

  it('begins with the mark that makes Excel read Vietnamese, then Vietnamese headings', () => {
    expect(text.startsWith('\uFEFFKênh,Từ ngày,Đã phát\r\n')).toBe(true)
  })

  it('quotes what has commas or quotes, keeps dates and numbers bare, ends lines with CRLF', () => {
    expect(text).toContain('"Đài, phát thanh ""Lào Cai""",2026-02-01,1\r\n')
    expect(text.endsWith('Cộng,,3\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('disarms every beginning of a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\n', '\r']) {
      const made = csvOf({ ...sheet, rows: [[`${sign}1+1`, null, 0]] })
      // A lone return is written as a newline, and disarmed like it.
      expect(made).toContain(`'${sign.replace('\r', '\n')}1+1`)
    }
    expect(csvOf({ ...sheet, rows: [['–/2', null, -1]] })).toContain('–/2,,-1')
  })
})

describe('a sheet as XLSX', () => {
  it('has real dates and numbers', async () => {
    const page = await readBack()
    expect(page.getCell('B5').value).toEqual(new Date('2026-02-01T00:00:00Z'))
    expect(page.getCell('B5').numFmt).toBe('dd/mm/yyyy')
    expect(page.getCell('C5').value).toBe(1)
    expect(page.getCell('C8').value).toBe(3)
  })

  it('has the title above, the headings frozen, the note below, and a name Excel takes', async () => {
    const page = await readBack()
    expect(page.name).toBe('Sổ  nghĩa vụ 2026')
    expect(page.getCell('A1').value).toBe('Sổ nghĩa vụ năm 2026')
    expect(page.getCell('A4').value).toBe('Kênh')
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(page.getCell('A10').value).toBe('Chỉ để tham khảo.')
  })

  it('has no formula, whatever a title begins with', async () => {
    const page = await readBack()
    expect(page.getCell('A6').value).toBe('\'=HYPERLINK("http://x")')
    page.eachRow((row) =>
      row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)),
    )
  })
})

describe('the name of a download', () => {
  it('is folded for every program and Vietnamese beside it', () => {
    expect(attachment('Sổ nghĩa vụ 2026 (Đài)', 'xlsx')).toBe(
      'attachment; filename="so-nghia-vu-2026-dai.xlsx"; ' +
        "filename*=UTF-8''S%E1%BB%95%20ngh%C4%A9a%20v%E1%BB%A5%202026%20%28%C4%90%C3%A0i%29.xlsx",
    )
  })

  it('takes no quote or line break out of its place', () => {
    const made = attachment('a"\r\nX: 1', 'csv')
    expect(made).not.toMatch(/[\r\n]/)
    expect(made.match(/"/g)).toHaveLength(2)
  })

  it('is a name, whatever the title: devices, marks that turn the reading, half an emoji', () => {
    expect(attachment('aux', 'csv')).toBe(
      `attachment; filename="tep-aux.csv"; filename*=UTF-8''t%E1%BB%87p%20aux.csv`,
    )
    const made = attachment('x\u202Evsc\uD83D\0.', 'csv')
    expect(decodeURIComponent(made.split("UTF-8''")[1] ?? '')).toBe('xvsc\uFFFD.csv')
  })
})
