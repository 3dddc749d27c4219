import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { csvOf } from '@/documents/spreadsheet/csv'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import {
  type Content,
  EMPTY_ENTRY,
  type Entry,
  ENTRY_KINDS,
  ENTRY_STATUSES,
} from '@/domain/rundown/edit/content'
import { applyOperations } from '@/domain/rundown/edit/apply'
import { judgeContent } from '@/domain/rundown/edit/judge'

import { exportSheet } from './exportSheet'
import { importOperations } from './importOperations'
import { readImport } from './readImport'

/** Half an hour across midnight. */
const ON_AIR = Date.parse('2026-11-27T23:45:00+07:00')
const settings = {
  onAir: ON_AIR,
  offAir: ON_AIR + 1_800_000,
  overSeconds: 5,
  underSeconds: 30,
  gapSeconds: 30,
}

/** Texts that programs take for something else: escapes of XML and of Excel, times, numbers, quotes. */
const ODD = [
  ...['_x0041_', '_x000B_', '_x005F_', '&#7909;', '&amp;', '<b>', ']]>', '<!-- -->', '😀 𝒜'],
  ...['3:30', '1/2', 'TRUE', '1e5', '0012', '#N/A', '"Một cửa" – số 2', 'a"b', '“”', '"'],
  ...['có\ttab', 'hai\ndòng', 'sep=;', 'Mục', "it's", '\u00a0x', '𠮷', 'a;b,c\td'],
]
const words = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.string({ unit: fc.constantFrom(...'aàĐộ ,;"\'\n=+-@0'), maxLength: 8 }),
    },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  )
  .map((text) => text.trim())
const moment = fc.option(
  fc.integer({ min: -300, max: 2100 }).map((second) => ON_AIR + second * 1000),
  { freq: 2 },
)
const fields = fc.record({
  title: words,
  kind: fc.constantFrom(...ENTRY_KINDS),
  seconds: fc.option(fc.integer({ min: 0, max: 86_400 }), { freq: 4 }),
  start: moment,
  until: moment,
  floated: fc.boolean(),
  status: fc.constantFrom(...ENTRY_STATUSES),
  presenter: words,
  notes: words,
  credits: words,
})
const content = fc.array(fields, { maxLength: 3 }).map((rows): Content => ({
  settings,
  entries: rows.map((row, at): Entry => {
    return { ...EMPTY_ENTRY, ...row, id: `e${at}`, rank: `a${at}` }
  }),
}))

const sheetOf = (content: Content) => {
  const { timing } = judgeContent(content, { minimumSeconds: null, topics: [] })
  return exportSheet({ title: 'CCHC số 20/2026', slot: '', content, timing })
}
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer
const bare = ({ entries }: Content) => entries.map((entry) => ({ ...entry, id: '', rank: '' }))

let made = 0
const newId = () => `new${(made += 1)}`
const EMPTY: Content = { settings, entries: [] }

/** What a file makes of an empty rundown, and of the one it was made from. */
async function imported(file: ArrayBuffer, original: Content) {
  const read = await readImport(file, ON_AIR)
  const anew = importOperations(
    EMPTY,
    read.rows.map((row) => ({ ...row, id: null })),
    newId,
  )
  const again = importOperations(original, read.rows, newId)
  return { read, anew: applyOperations(EMPTY, anew.operations), again: again.operations }
}

describe('a rundown taken out and back in', () => {
  it('as CSV keeps every time and word, and changes nothing where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (original) => {
        const { read, anew, again } = await imported(bytes(csvOf(sheetOf(original))), original)
        expect(read.problems).toEqual([])
        expect(again).toEqual([])
        expect(bare(anew)).toEqual(bare(original))
      }),
      { numRuns: 10_000 },
    )
    // Ten thousand rundowns take longer on a machine that is busy.
  }, 180_000)

  it('as XLSX keeps every time and word, and changes nothing where it came from', async () => {
    // A workbook takes milliseconds: the table is the same one, so a sample of larger ones does.
    await fc.assert(
      fc.asyncProperty(content, async (original) => {
        const file = await xlsxOf([sheetOf(original)])
        const { read, anew, again } = await imported(file.buffer, original)
        expect(read.problems).toEqual([])
        expect(again).toEqual([])
        expect(bare(anew)).toEqual(bare(original))
      }),
      { numRuns: 100 },
    )
  })
})

it('a workbook holds no sign that XML can not hold', async () => {
  const title = 'a\u000bb\u0000c\uFFFEd\uD83De\r\nf\rg😀'
  const entry: Entry = { ...EMPTY_ENTRY, id: 'a', rank: 'a', title }
  const file = await xlsxOf([sheetOf({ settings, entries: [entry] })])
  const { rows } = await readImport(file.buffer, ON_AIR)
  expect(rows.map(({ fields }) => fields.title)).toEqual(['a\nbcde\nf\ng😀'])
})

describe('a file for a rundown', () => {
  const original: Content = {
    settings,
    entries: [
      { ...EMPTY_ENTRY, id: 'a', rank: 'a', title: 'Hình hiệu', seconds: 20, notes: 'MC 1' },
      { ...EMPTY_ENTRY, id: 'b', rank: 'b', title: 'Tin', seconds: 190 },
      { ...EMPTY_ENTRY, id: 'c', rank: 'c', title: 'Chào', seconds: 30 },
    ],
  }
  const read = (text: string) => readImport(bytes(text), ON_AIR)

  it('adds, changes and orders rows, and leaves alone what it does not say', async () => {
    const { rows } = await read(
      'Mã mục (không sửa),Mục,Thời lượng,Ghi chú kỹ thuật\nb,Tin trong tỉnh,3:10,\n,Phóng sự,90s,\na,Hình hiệu,,\n',
    )
    const { operations, counts } = importOperations(original, rows, () => 'new')
    const after = applyOperations(original, operations)
    expect(counts).toMatchObject({ added: 1, changed: 1, unchanged: 1 })
    expect(after.entries.map(({ title, seconds, notes }) => [title, seconds, notes])).toEqual([
      ['Tin trong tỉnh', 190, ''],
      ['Chào', 30, ''],
      ['Phóng sự', 90, ''],
      ['Hình hiệu', 20, 'MC 1'],
    ])
  })

  it('made elsewhere is read by its headings: semicolons, dates as people write them, times of day', async () => {
    const { rows, problems } = await read(
      'Mục;Thời lượng;Giờ cố định\r\nA;1:30;23:50\r\nB;2 phút;28/11/2026 00:05:30\r\nC;;0:10:00\r\n',
    )
    expect(problems).toEqual([])
    expect(rows.map(({ fields }) => [fields.seconds, fields.start])).toEqual([
      [90, ON_AIR + 5 * 60_000],
      [120, ON_AIR + 20 * 60_000 + 30_000],
      [undefined, ON_AIR + 25 * 60_000],
    ])
  })

  it('names each cell it can not read, which changes nothing', async () => {
    const { rows, problems } = await read(
      'Mục,Thời lượng,Loại,Giờ cố định\nA,10:61,phim,lúc nào đó\nB,-5,Băng,31/02/2026 10:00\n',
    )
    expect(problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [2, 'Thời lượng', '10:61'],
      [2, 'Loại', 'phim'],
      [2, 'Giờ cố định', 'lúc nào đó'],
      [3, 'Thời lượng', '-5'],
      [3, 'Giờ cố định', '31/02/2026 10:00'],
    ])
    expect(rows[0]?.fields).toEqual({ title: 'A' })
  })

  it('names rows by their line in the file: blank lines and line breaks in a cell are counted', async () => {
    const { problems } = await read(
      '\r\nMục,Thời lượng\r\n\r\n"Tin\r\nhai dòng",ba\r\n\r\nTin ba,10:61\r\n',
    )
    expect(problems.map(({ row, text }) => [row, text])).toEqual([
      [4, 'ba'],
      [7, '10:61'],
    ])
  })

  it('is refused when it is something else', async () => {
    await expect(read('a,b\n1,2\n')).rejects.toThrow('không có cột “Mục”')
    await expect(read('{"entries": 5}')).rejects.toThrow('không có cột “Mục”')
    await expect(read('{')).rejects.toThrow('Không đọc được tệp')
    const wrong = new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]).buffer
    await expect(readImport(wrong, ON_AIR)).rejects.toThrow('Không đọc được tệp')
    const latin = new Uint8Array([0x4d, 0xe0, 0x20, 0xff]).buffer
    await expect(readImport(latin, ON_AIR)).rejects.toThrow('không phải chữ Unicode')
    await expect(readImport(new ArrayBuffer(6_000_000), ON_AIR)).rejects.toThrow('quá lớn')
  })
})
