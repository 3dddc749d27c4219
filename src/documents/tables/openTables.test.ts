import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'

import type { ImportCell } from '@/domain/imports/cell'

import { archiveDocx, archiveXlsx, HEADINGS } from '../../../tests/helpers/archive'
import { openTables } from './openTables'

const CCHC = 'Cải cách hành chính'

const read = async (file: Uint8Array) => {
  const { table, notes, ending } = await openTables(file, 'issues')
  const rows: (readonly ImportCell[])[] = []
  for (const { cells } of table.rows()) rows.push(cells)
  return { rows, notes, ending }
}

const cell = (text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...spans })
const row = (...cells: TableCell[]) => new TableRow({ children: cells })
const HEAD = row(...['Chuyên mục', 'Số', 'Ngày phát', 'Giờ phát'].map((text) => cell(text)))
const wordOf = (...children: (Table | Paragraph)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] }))

describe('a table of Word', () => {
  it('says in each row what a cell merged downwards says', async () => {
    const days = [
      ['1', '3/1/2025', '19:45'],
      ['2', '10/1/2025', '19:45'],
      ['3', '17/1/2025', '19:45'],
    ]
    const { rows, ending } = await read(await archiveDocx(CCHC, days))
    expect(ending).toBe('docx')
    expect(rows.slice(1)).toEqual(days.map((day) => [CCHC, ...day]))
  })

  it('keeps its columns under a cell merged both ways', async () => {
    const table = new Table({
      rows: [
        HEAD,
        row(cell(CCHC, { columnSpan: 2, rowSpan: 2 }), cell('3/1/2025'), cell('19:45')),
        row(cell('10/1/2025'), cell('20:00')),
      ],
    })
    expect((await read(await wordOf(table))).rows.slice(1)).toEqual([
      [CCHC, null, '3/1/2025', '19:45'],
      [CCHC, null, '10/1/2025', '20:00'],
    ])
  })

  it('is found in another that only lays out the page', async () => {
    const own = new Table({ rows: [HEAD, row(...[CCHC, '1', '3/1/2025', '19:45'].map((text) => cell(text)))] }) // prettier-ignore
    const outside = new Table({
      rows: [
        row(cell('TRUNG TÂM TRUYỀN THÔNG'), cell('LỊCH PHÁT')),
        row(new TableCell({ children: [own, new Paragraph('')], columnSpan: 2 })),
      ],
    })
    const { rows } = await read(await wordOf(outside))
    expect(rows[1]).toEqual([CCHC, '1', '3/1/2025', '19:45'])
  })

  it('has a table within a cell as the words of the cell', async () => {
    const within = new Table({ rows: [row(cell('sáng'), cell('19:45'))] })
    const time = new TableCell({ children: [within, new Paragraph('')] })
    const table = new Table({ rows: [HEAD, row(cell(CCHC), cell('1'), cell('3/1/2025'), time)] })
    expect((await read(await wordOf(table))).rows[1]?.[3]).toBe('sáng | 19:45')
  })
})

describe('a table of CSV', () => {
  const TEXT = `Chuyên mục;Số;Ngày phát;Giờ phát\n${CCHC};1;3/1/2025;19:45\n`
  const bigEnded = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

  it.each<[string, Buffer, RegExp | null]>([
    ['UTF-8', Buffer.from(TEXT), null],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), null],
    ['UTF-16, as Excel writes it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), null],
    ['UTF-16 of big-ended machines', bigEnded(TEXT), null],
    ['UTF-8 in pieces of letters', Buffer.from(TEXT.normalize('NFD')), null],
    [
      'TCVN3',
      Buffer.from('Chuy\u00aan m\u00f4c;S\u00e8;Ng\u00b5y ph\u00b8t;Gi\u00ea ph\u00b8t\nC\u00b6i c\u00b8ch h\u00b5nh ch\u00ddnh;1;3/1/2025;19:45\n', 'latin1'), // prettier-ignore
      /TCVN3 .* đã chuyển sang Unicode/,
    ],
    [
      'VNI',
      Buffer.from('Chuye\u00e2n mu\u00efc;So\u00e1;Nga\u00f8y pha\u00f9t;Giô\u00f8 pha\u00f9t\nCa\u00fbi ca\u00f9ch ha\u00f8nh ch\u00ednh;1;3/1/2025;19:45\n', 'latin1'), // prettier-ignore
      /VNI-Windows, đã chuyển sang Unicode/,
    ],
  ])('is read of %s', async (_, bytes, note) => {
    const { rows, notes } = await read(bytes)
    expect(rows[1]?.map((one) => String(one).normalize('NFC'))).toEqual([
      ...[CCHC, '1', '3/1/2025', '19:45'],
    ])
    expect(notes).toEqual(note ? [expect.stringMatching(note)] : [])
  })

  it('keeps a separator and a line break that stand within quotes', async () => {
    const { rows } = await read(Buffer.from('Chuyên mục;Số;Ngày phát\n"Một cửa;\nmột nơi";1;3/1/2025\n')) // prettier-ignore
    expect(rows[1]).toEqual(['Một cửa;\nmột nơi', '1', '3/1/2025'])
  })
})

describe('a table of Excel', () => {
  it('says in each row what merged cells say, and keeps days as days', async () => {
    const rows = [
      [1, CCHC, 1, new Date(Date.UTC(2025, 0, 3)), '19:45', null, null],
      [2, null, 2, new Date(Date.UTC(2025, 0, 10)), '19:45', null, null],
    ]
    const file = await archiveXlsx(rows as Parameters<typeof archiveXlsx>[0], { merges: ['B5:B6'] })
    const table = await read(file)
    const at = table.rows.findIndex(([first]) => first === HEADINGS[0])
    expect(table.rows[at + 2]?.slice(0, 3)).toEqual([2, CCHC, 2])
    expect(table.rows[at + 2]?.[3]).toMatchObject({ days: 45_667 })
  })

  it('is converted where its letters are those of an older font', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Lich')
    sheet.addRow(['Chuy\u00aan m\u00f4c', 'S\u00e8', 'Ng\u00b5y ph\u00b8t', 'Gi\u00ea ph\u00b8t'])
    sheet.addRow(['C\u00b6i c\u00b8ch h\u00b5nh ch\u00ddnh', 1, '3/1/2025', '19:45'])
    const { rows, notes } = await read(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(rows[1]).toEqual([CCHC, 1, '3/1/2025', '19:45'])
    expect(notes).toEqual([expect.stringMatching(/TCVN3/)])
  })
})
