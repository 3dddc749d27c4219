import { describe, expect, it } from 'vitest'

import { number, row, text, workbookBytes } from '../../../../tests/helpers/workbook'
import { readImport } from './readImport'

const ON_AIR = Date.parse('2026-11-27T23:45:00+07:00')
const at = (clock: string) => Date.parse(`2026-11-${clock}+07:00`)
const S = 86_400
const HEADINGS = row(1, text('A1', 'Mục'), text('B1', 'Thời lượng'), text('C1', 'Giờ cố định'))
type Made = Parameters<typeof workbookBytes>

const read = async (...made: Made) => readImport(await workbookBytes(...made), ON_AIR)
/** What a table of one row under the headings says. */
const readRow = (cells: string, made?: Made[1]) => read([{ rows: HEADINGS + row(2, cells) }], made)
const fieldsOf = async (cells: string, made?: Made[1]) =>
  (await readRow(cells, made)).rows[0]?.fields

describe('a workbook, as Excel shows it', () => {
  it.each([
    ['counts from 1900', undefined, 46_354],
    ['counts from 1904', '1', 46_354 - 1462],
    ['counts from 1904, the other way to say so', 'true', 46_354 - 1462],
  ])('keeps lengths, clocks and days when it %s', async (_, date1904, day) => {
    const made = date1904 === undefined ? {} : { date1904 }
    expect(await fieldsOf(number('B2', 190 / S, 1) + number('C2', 71_520 / S, 3), made)).toEqual({
      seconds: 190,
      start: at('27T19:52:00'),
    })
    expect(await fieldsOf(number('B2', 1.25, 1) + number('C2', day + 330 / S, 5), made)).toEqual({
      seconds: 108_000,
      start: at('28T00:05:30'),
    })
  })

  it('reads texts without their looks: rich, linked, prefixed, with references', async () => {
    const shared =
      '<si><r><t xml:space="preserve">Phóng sự </t></r><r><rPr><b/></rPr><t>một cửa</t></r></si>'
    const behind =
      '<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A1:XFD1048576" r:id="rId1"/></hyperlinks>'
    const rows = HEADINGS + row(2, '<c r="A2" t="s"><v>0</v></c>')
    expect((await read([{ rows, behind }], { shared })).rows[0]?.fields).toEqual({
      title: 'Phóng sự một cửa',
    })
    expect(await fieldsOf(text('A2', 'Tin'), { prefix: 'x' })).toEqual({ title: 'Tin' })
    const formula = '<c r="A2" t="str"><f>"Mu"</f><v>M&#7909;c &#x1ee5; &#38;</v></c>'
    expect(await fieldsOf(formula)).toEqual({ title: 'Mục ụ &' })
  })

  it('reads over notes, wherever they are kept', async () => {
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/xl/comments/comment1.xml"/></Relationships>',
      'xl/comments/comment1.xml': '<comments>',
    }
    expect(await fieldsOf(text('A2', 'Tin'), { parts })).toEqual({ title: 'Tin' })
  })

  it('takes the stored results of formulas, 0 and the empty text too', async () => {
    const cells =
      '<c r="A2" t="str"><f>""</f><v></v></c><c r="B2" s="1"><f>A1-A1</f><v>0</v></c><c r="C2" s="3"><f>NOW()</f><v>0.5</v></c>'
    const { rows, problems } = await readRow(cells)
    expect([rows[0]?.fields, problems]).toEqual([{ seconds: 0, start: at('27T12:00:00') }, []])
  })

  it('names formulas without a result and errors, by the row a person sees; the others are read', async () => {
    const rows =
      HEADINGS +
      row(
        4,
        text('A4', 'Một'),
        '<c r="B4"><f>1/0</f><v/></c>',
        '<c r="C4" t="e"><v>#REF!</v></c>',
      ) +
      row(
        9,
        '<c r="A9"><f>B1&amp;B2</f><v></v></c>',
        '<c r="B9"><f>TIME(0,1,0)</f></c>',
        '<c r="C9" t="s"><v>0</v></c>',
      ) +
      row(11, text('A11', 'Hai'), number('B11', 60 / S, 1))
    const { rows: found, problems } = await read([{ rows }], { shared: '<si><t>23:50</t></si>' })
    expect(problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [4, 'Thời lượng', '=1/0'],
      [4, 'Giờ cố định', '#REF!'],
      [9, 'Mục', '=B1&B2'],
      [9, 'Thời lượng', '=TIME(0,1,0)'],
    ])
    expect(problems[0]?.problem).toContain('mở tệp bằng Excel, lưu lại')
    expect(found.map(({ fields }) => fields)).toEqual([
      { title: 'Một' },
      { start: at('27T23:50:00') },
      { title: 'Hai', seconds: 60 },
    ])
  })
})

describe('a length in a workbook', () => {
  it.each<[string, string, number, RegExp | null]>([
    ['[h]:mm:ss', number('B2', 190 / S, 1), 190, null],
    ['h:mm with seconds, so no typed minutes', number('B2', 190 / S, 2), 190, null],
    ['hh:mm:ss', number('B2', 190 / S, 3), 190, null],
    ['mm:ss', number('B2', 190 / S, 4), 190, null],
    [
      '3:30 typed, which Excel keeps as half past three',
      number('B2', 12_600 / S, 2),
      210,
      /0:03:30.*3:30:00/,
    ],
    [
      '0:20 typed, which Excel keeps as twenty minutes',
      number('B2', 1200 / S, 2),
      20,
      /0:00:20.*0:20:00/,
    ],
    ['zero', number('B2', 0, 2), 0, null],
    ['90:00 typed, which Excel keeps as ninety hours', number('B2', 3.75, 1), 324_000, /hơn 6 giờ/],
    ['hours that mm:ss hides', number('B2', 4200 / S, 4), 4200, /1:10:00/],
    ['a number, as it is typed', number('B2', 92), 92, null],
    ['a text', text('B2', '3:10'), 190, null],
  ])('%s', async (_, cell, seconds, notice) => {
    const { rows, problems, notices } = await readRow(cell)
    expect([rows[0]?.fields, problems]).toEqual([{ seconds }, []])
    if (notice)
      expect(notices).toMatchObject([
        { row: 2, column: 'Thời lượng', problem: expect.stringMatching(notice) },
      ])
    else expect(notices).toEqual([])
  })

  it.each<[string, string, RegExp]>([
    ['a day', number('B2', 46_354, 6), /là ngày/],
    ['a part of a day without its format', number('B2', 0.00125), /\[h\]:mm:ss/],
    ['less than nothing', number('B2', -1, 1), /không có giá trị/],
    ['a fixed start that is a day alone', number('C2', 46_354, 6), /không phải giờ/],
    ['a fixed start of another century', number('C2', 2_000_000, 5), /quá xa/],
  ])('names %s', async (_, cell, words) => {
    const { rows, problems } = await readRow(cell)
    expect([rows, problems.map(({ problem }) => problem)]).toEqual([
      [],
      [expect.stringMatching(words)],
    ])
  })
})

describe('the sheet that is meant', () => {
  const table = (title: string) => HEADINGS + row(2, text('A2', title))
  const titles = async (...made: Made) => {
    const { rows, notes } = await read(...made)
    return { titles: rows.map(({ fields }) => fields.title), notes }
  }

  it.each(['hidden', 'veryHidden'] as const)('is none that is %s', async (state) => {
    expect(await titles([{ state, rows: table('Cũ') }, { rows: table('Mới') }])).toEqual({
      titles: ['Mới'],
      notes: [],
    })
    await expect(
      read([{ rows: row(1, text('A1', 'Bìa')) }, { name: 'Cũ', state, rows: table('Cũ') }]),
    ).rejects.toThrow('đang ẩn (“Cũ”)')
  })

  it('is behind a cover, and the one with most headings', async () => {
    const cover =
      row(1, text('B1', 'Khung chương trình')) + row(3, text('A3', 'Mục'), text('B3', 'Trang'))
    expect(await titles([{ rows: row(1, text('A1', 'Bìa')) }, { rows: table('Tin') }])).toEqual({
      titles: ['Tin'],
      notes: [],
    })
    expect((await titles([{ rows: cover }, { rows: table('Tin') }])).titles).toEqual(['Tin'])
  })

  it('is the first of two, and that is said', async () => {
    const { titles: read, notes } = await titles([
      { name: 'Số 1', rows: table('Một') },
      { name: 'Số 2', rows: table('Hai') },
    ])
    expect(read).toEqual(['Một'])
    expect(notes).toEqual([expect.stringMatching(/Đã đọc trang tính “Số 1”.*“Số 2” cũng có cột/)])
  })

  it('is not kept from being read by one with too many cells, which is named', async () => {
    const bloated = `<row r="1">${'<c r="A1"/>'.repeat(300_001)}</row>`
    const { titles: found, notes } = await titles([
      { rows: table('Tin') },
      { name: 'Lớn', rows: bloated },
    ])
    expect([found, notes]).toEqual([['Tin'], [expect.stringContaining('“Lớn”')]])
    await expect(read([{ name: 'Lớn', rows: bloated }])).rejects.toThrow('“Lớn” có quá nhiều ô')
  })
})

describe('merged cells', () => {
  it('over the headings: two rows of them are one', async () => {
    const rows =
      row(1, text('A1', 'Mục'), text('B1', 'Thời gian')) +
      row(2, text('B2', 'Giờ cố định'), text('C2', 'Thời lượng')) +
      row(3, text('A3', 'Tin'), text('B3', '23:50'), text('C3', '1:30'))
    const behind =
      '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    expect((await read([{ rows, behind }])).rows.map(({ fields }) => fields)).toEqual([
      { title: 'Tin', start: at('27T23:50:00'), seconds: 90 },
    ])
  })

  it('down the rows: words are said for each, times once', async () => {
    const rows =
      row(1, text('A1', 'Mục'), text('B1', 'Người dẫn'), text('C1', 'Thời lượng')) +
      row(2, text('A2', 'Một'), text('B2', 'Lan'), text('C2', '1:00')) +
      row(3, text('A3', 'Hai')) +
      row(4, text('A4', 'Ba'))
    const behind = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:C4"/></mergeCells>'
    expect((await read([{ rows, behind }])).rows.map(({ fields }) => fields)).toEqual([
      { title: 'Một', presenter: 'Lan', seconds: 60 },
      { title: 'Hai', presenter: 'Lan' },
      { title: 'Ba' },
    ])
  })
})
