import { describe, expect, it } from 'vitest'

import { number, row, text, workbookBytes } from '../../../../tests/helpers/workbook'
import { readPlaylog, readPlaylogFile } from './readPlaylog'

const ON_AIR = Date.parse('2026-11-27T23:50:00+07:00')
const at = (text: string) => Date.parse(`${text}+07:00`)

describe('a playout log in CSV', () => {
  it.each<[string, string, [string, string]]>([
    [
      'times of the day of broadcast',
      'Tên;Bắt đầu;Kết thúc\nTin;23:50:05;23:53:15',
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'past midnight',
      'Tên,Bắt đầu,Kết thúc\nTin,23:58:00,00:02:00',
      ['2026-11-27T23:58:00', '2026-11-28T00:02:00'],
    ],
    [
      'wholly past midnight',
      'Title,Start,End\nTin,00:01:00,00:02:00',
      ['2026-11-28T00:01:00', '2026-11-28T00:02:00'],
    ],
    [
      'a duration in place of the end',
      'Tên,Bắt đầu,Thời lượng\nTin,23:50:00,3:10',
      ['2026-11-27T23:50:00', '2026-11-27T23:53:10'],
    ],
    [
      'frames after the seconds',
      'Tên,Bắt đầu,Kết thúc\nTin,23:50:05:12,23:53:15:00',
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'frames are rounded to the second, by the rate of the log',
      'Tên,Bắt đầu,Thời lượng\nTin,23:50:04:13,00:03:10:13',
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'a date of their own',
      'Ngày;Tên;Bắt đầu;Kết thúc\n28/11/2026;Tin;06:00:00;06:01:00',
      ['2026-11-28T06:00:00', '2026-11-28T06:01:00'],
    ],
    [
      'a day of broadcast that goes on past midnight',
      'Ngày;Tên;Bắt đầu;Kết thúc\n27/11/2026;Tin;24:01:00;24:02:00',
      ['2026-11-28T00:01:00', '2026-11-28T00:02:00'],
    ],
    [
      'instants',
      'name,start,end\nTin,2026-11-27T16:50:00Z,2026-11-27T16:51:00Z',
      ['2026-11-27T23:50:00', '2026-11-27T23:51:00'],
    ],
  ])('%s', (_, text, [from, to]) => {
    const { lines, problems } = readPlaylog(text, ON_AIR)
    expect({ lines, problems }).toEqual({
      lines: [{ name: 'Tin', startedAt: at(from), endedAt: at(to), line: 2 }],
      problems: [],
    })
  })

  it.each([
    ['no headings', '23:50,Tin', 1, /tên cột/],
    ['too many seconds', 'Tên,Bắt đầu,Thời lượng\nTin,23:50,3:75', 2, /“3:75”.*nhỏ hơn 60/],
    ['frames over the rate', 'Tên,Bắt đầu,Kết thúc\nTin,23:50:00:77,23:51', 2, /nhỏ hơn 60/],
    ['neither end nor length', 'Tên,Bắt đầu,Kết thúc\nTin,23:50,', 2, /thiếu giờ kết thúc hoặc/],
    ['a quote that never ends', 'Tên,Bắt đầu,Kết thúc\n\n"Tin,23:50,23:51\nB,23:51,', 3, /nháy/],
    ['blank lines above it', 'Tên,Bắt đầu,Kết thúc\n\n"Tin\nhai",23:50,mai', 3, /^Dòng 3:/],
    ['nothing', '', 1, /tên cột/],
    ['no name', 'Tên,Bắt đầu,Kết thúc\n,23:50:00,23:51:00', 2, /thiếu tên mục/],
    ['a time that is none', 'Tên,Bắt đầu,Kết thúc\nTin,25:61,23:51', 2, /“25:61” không đọc được/],
    ['an end that is none', 'Tên,Bắt đầu,Kết thúc\nTin,23:50,mai', 2, /“mai” không đọc được/],
    ['an end before the start', 'Tên,Bắt đầu,Kết thúc\nTin,23:55,23:50', 2, /trước giờ bắt đầu/],
  ])('names the line with %s, and what to do', (_, text, line, words) => {
    const { lines, problems } = readPlaylog(text, ON_AIR)
    expect([lines, problems.map((one) => one.line)]).toEqual([[], [line]])
    expect(problems[0]?.message).toMatch(words)
  })
})

describe('where a log tells of what', () => {
  const CSV =
    'Đài PT-TH;;\nNgày xuất;27/11/2026;\n\nTÊN FILE;Giờ phát;Kết thúc\nTin;23:59:56;00:00:12\n'

  it('lines of the machine may stand above the table', () => {
    expect(readPlaylog(CSV, Date.parse('2026-11-28T00:00:00+07:00'))).toEqual({
      lines: [
        {
          name: 'Tin',
          startedAt: at('2026-11-27T23:59:56'),
          endedAt: at('2026-11-28T00:00:12'),
          line: 5,
        },
      ],
      problems: [],
      notes: [],
    })
  })

  it('a line that can’t be read leaves the others, each with its own number', () => {
    const csv = 'Tên,Bắt đầu,Kết thúc\n"Một\ndòng",23:50,23:51\n\nHai,23:5x,23:52\nBa,23:52,23:53'
    const { lines, problems } = readPlaylog(csv, ON_AIR)
    expect(lines.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Một\ndòng'],
      [6, 'Ba'],
    ])
    expect(problems.map(({ line }) => line)).toEqual([5])
  })

  it('says by which rate frames were read', () => {
    const csv = 'Tên,Bắt đầu,Kết thúc\nTin,23:50:00:29,23:51:00:00'
    expect(readPlaylog(csv, ON_AIR).frameRate).toBe(30)
  })
})

const S = 86_400
const HEADINGS = row(1, text('A1', 'Tên'), text('B1', 'Bắt đầu'), text('C1', 'Kết thúc'))
const LENGTHS = row(1, text('A1', 'Tên'), text('B1', 'Bắt đầu'), text('C1', 'Thời lượng'))
const DATED = row(
  1,
  ...[text('A1', 'Ngày'), text('B1', 'Tên'), text('C1', 'Bắt đầu'), text('D1', 'Kết thúc')],
)
type Made = Parameters<typeof workbookBytes>

/** Numbers of cells by their formats: see `FORMATS` of the helper. */
const [LENGTH, HOUR_MINUTE, CLOCK, DAY_CLOCK, DAY] = [1, 2, 3, 5, 6] as const
const clock = (text: string) => {
  const [h = 0, m = 0, s = 0] = text.split(':').map(Number)
  return (h * 3600 + m * 60 + s) / S
}
/** 27/11/2026 as Excel counts days. */
const TODAY = 46_353
const readFile = async (...made: Made) =>
  readPlaylogFile(new Uint8Array(await workbookBytes(...made)), ON_AIR)

describe('a playout log in a workbook', () => {
  it.each<[string, string, Made[1], [string, string]]>([
    [
      'times of day, to the nearest second',
      HEADINGS +
        row(
          2,
          text('A2', 'Tin'),
          number('B2', clock('23:50:04.6'), CLOCK),
          number('C2', clock('23:53:15'), CLOCK),
        ),
      {},
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'past midnight, counted on or from the start',
      HEADINGS +
        row(
          2,
          text('A2', 'Tin'),
          number('B2', clock('23:58:00'), CLOCK),
          number('C2', clock('24:02:00'), CLOCK),
        ),
      {},
      ['2026-11-27T23:58:00', '2026-11-28T00:02:00'],
    ],
    [
      'days with times',
      HEADINGS +
        row(
          2,
          text('A2', 'Tin'),
          number('B2', TODAY + clock('23:58:00'), DAY_CLOCK),
          number('C2', TODAY + 1 + clock('0:02:00'), DAY_CLOCK),
        ),
      {},
      ['2026-11-27T23:58:00', '2026-11-28T00:02:00'],
    ],
    [
      'days with times, counted from 1904',
      HEADINGS +
        row(
          2,
          text('A2', 'Tin'),
          number('B2', TODAY - 1462 + clock('23:58:00'), DAY_CLOCK),
          number('C2', TODAY - 1461 + clock('0:02:00'), DAY_CLOCK),
        ),
      { date1904: '1' },
      ['2026-11-27T23:58:00', '2026-11-28T00:02:00'],
    ],
    [
      'days that are there but not shown, counted from 1904',
      HEADINGS +
        row(
          2,
          text('A2', 'Tin'),
          number('B2', TODAY - 1462 + clock('23:58:00'), CLOCK),
          number('C2', TODAY - 1461 + clock('0:02:00'), CLOCK),
        ),
      { date1904: '1' },
      ['2026-11-27T23:58:00', '2026-11-28T00:02:00'],
    ],
    [
      'a day of its own, and hours that go on past midnight',
      DATED +
        row(
          2,
          number('A2', TODAY, DAY),
          text('B2', 'Tin'),
          number('C2', clock('24:01:00'), LENGTH),
          number('D2', clock('24:02:00'), LENGTH),
        ),
      {},
      ['2026-11-28T00:01:00', '2026-11-28T00:02:00'],
    ],
    [
      'texts of a machine, with frames',
      HEADINGS + row(2, text('A2', 'Tin'), text('B2', '23:50:05:12'), text('C2', '23:53:15:00')),
      {},
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'a real length',
      LENGTHS +
        row(
          2,
          text('A2', 'Tin'),
          number('B2', clock('23:50:00'), CLOCK),
          number('C2', 190 / S, CLOCK),
        ),
      {},
      ['2026-11-27T23:50:00', '2026-11-27T23:53:10'],
    ],
    [
      'a length in seconds',
      LENGTHS +
        row(2, text('A2', 'Tin'), number('B2', clock('23:50:00'), CLOCK), number('C2', 190)),
      {},
      ['2026-11-27T23:50:00', '2026-11-27T23:53:10'],
    ],
  ])('%s', async (_, rows, made, [from, to]) => {
    const { lines, problems, notes } = await readFile([{ rows }], made)
    expect({ lines, problems, notes }).toEqual({
      lines: [{ name: 'Tin', startedAt: at(from), endedAt: at(to), line: 2 }],
      problems: [],
      notes: [],
    })
  })

  it('is the same log as its CSV', async () => {
    const csv = 'Tên,Bắt đầu,Kết thúc\nTin,23:50:05,23:53:15\n\nBài,23:53:15,0:01:00\n'
    const rows =
      HEADINGS +
      row(2, text('A2', 'Tin'), number('B2', clock('23:50:05'), CLOCK), text('C2', '23:53:15')) +
      row(4, text('A4', 'Bài'), text('B4', '23:53:15'), number('C4', clock('0:01:00'), CLOCK))
    expect(await readFile([{ rows }])).toEqual(readPlaylog(csv, ON_AIR))
    const bytes = new TextEncoder().encode(`\uFEFF${csv}`)
    expect(await readPlaylogFile(bytes, ON_AIR)).toEqual(readPlaylog(csv, ON_AIR))
  })

  it('tells how 3:10 was read where Excel keeps hours', async () => {
    const rows =
      LENGTHS + row(2, text('A2', 'Tin'), text('B2', '23:50'), number('C2', clock('3:10:00'), HOUR_MINUTE)) // prettier-ignore
    const { lines, notes } = await readFile([{ rows }])
    expect(lines.map(({ endedAt }) => endedAt)).toEqual([at('2026-11-27T23:53:10')])
    expect(notes).toEqual([expect.stringMatching(/^Dòng 2: thời lượng “3:10” .*0:03:10.*3:10:00/)])
  })

  it('stands below the lines of the machine, under headings of two rows, with a merged day', async () => {
    const rows =
      row(1, text('A1', 'Đài PT-TH Lào Cai')) +
      row(3, text('A3', 'Ngày'), text('B3', 'Tên tệp'), text('C3', 'Thời gian')) +
      row(4, text('C4', 'Bắt đầu'), text('D4', 'Kết thúc')) +
      row(
        5,
        number('A5', TODAY + 1, DAY),
        text('B5', 'a.mxf'),
        text('C5', '06:00'),
        text('D5', '06:01'),
      ) + // prettier-ignore
      row(7, text('B7', 'b.mxf'), text('C7', '06:01'), text('D7', '06:02'))
    const behind =
      '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="A5:A7"/></mergeCells>'
    const { lines, problems } = await readFile([{ rows, behind }])
    expect(problems).toEqual([])
    expect(lines.map(({ line, name, startedAt }) => [line, name, startedAt])).toEqual([
      [5, 'a.mxf', at('2026-11-28T06:00:00')],
      [7, 'b.mxf', at('2026-11-28T06:01:00')],
    ])
  })

  it('is behind a cover; of two the first is read, and that is said; a hidden one is not', async () => {
    const log = (name: string) =>
      HEADINGS + row(2, text('A2', name), text('B2', '23:50'), text('C2', '23:51'))
    const cover = { rows: row(1, text('A1', 'Tên')) }
    const names = async (...made: Made) => {
      const { lines, notes } = await readFile(...made)
      return [lines.map(({ name }) => name), notes]
    }
    expect(
      await names([cover, { state: 'hidden', rows: log('Cũ') }, { rows: log('Mới') }]),
    ).toEqual([['Mới'], []])
    expect(
      await names([
        { name: 'Sáng', rows: log('Một') },
        { name: 'Tối', rows: log('Hai') },
      ]),
    ).toEqual([['Một'], [expect.stringMatching(/“Sáng”.*“Tối” cũng có đủ cột Tên/)]])
    await expect(
      readFile([cover, { name: 'Cũ', state: 'hidden', rows: log('Cũ') }]),
    ).rejects.toThrow(/đang ẩn \(“Cũ”\).*bỏ ẩn trang của nhật ký/)
  })

  it.each<[string, string, number, RegExp]>([
    ['an error of Excel', '<c r="B3" t="e"><v>#REF!</v></c>' + text('C3', '23:51'), 3, /“#REF!”/],
    ['a formula without a result', text('B3', '23:50') + '<c r="C3"><f>B3+D3</f></c>', 3, /chưa có kết quả; hãy mở tệp bằng Excel/], // prettier-ignore
    ['a day in place of a time', number('B3', TODAY, DAY) + text('C3', '23:51'), 3, /bắt đầu “27\/11\/2026” không đọc được/], // prettier-ignore
    ['a number in place of a time', number('B3', 0.99) + text('C3', '23:51'), 3, /“0.99” không đọc được/], // prettier-ignore
  ])('names the row a person sees with %s', async (_, cells, line, words) => {
    const { lines, problems } = await readFile([{ rows: HEADINGS + row(3, text('A3', 'Tin'), cells) }]) // prettier-ignore
    expect([lines, problems.map((one) => one.line)]).toEqual([[], [line]])
    expect(problems[0]?.message).toMatch(words)
  })

  it('names a length that is a part of a day without its format, or a day', async () => {
    const rows = (cell: string) => LENGTHS + row(2, text('A2', 'Tin'), text('B2', '23:50'), cell)
    const words = async (cell: string) => (await readFile([{ rows: rows(cell) }])).problems[0]?.message // prettier-ignore
    expect(await words(number('C2', 0.0022))).toMatch(/^Dòng 2: thời lượng “0.0022”.*\[h\]:mm:ss/)
    expect(await words(number('C2', TODAY, DAY))).toMatch(/là ngày, không phải thời lượng/)
    expect(await words(text('C2', '3:75'))).toMatch(/“3:75” không nhận được.*nhỏ hơn 60/)
  })

  it.each<[string, () => Promise<ArrayBuffer> | ArrayBuffer, RegExp]>([
    ['a PDF', () => bytesOf('%PDF-1.7'), /tệp PDF/],
    ['a web page called .xls', () => bytesOf('<table><tr><td>Tên'), /trang web/],
    ['letters of an older encoding', () => new Uint8Array([84, 234, 110, 44]).buffer, /Unicode/],
    ['more than 5 MB', () => new ArrayBuffer(5 * 1024 * 1024 + 1), /trang tính của nhật ký/],
  ])('%s is refused with what it is', async (_, file, words) => {
    await expect(readPlaylogFile(new Uint8Array(await file()), ON_AIR)).rejects.toThrow(words)
  })

  it('without headings says which there should be', async () => {
    const { problems } = await readFile([{ rows: row(1, text('A1', 'Tin')) }])
    expect(problems).toEqual([{ line: 1, message: expect.stringContaining('Tên, Bắt đầu') }])
  })

  it('of more lines than a programme has is refused', async () => {
    const rows = Array.from({ length: 2001 }, (_, at) =>
      row(
        at + 2,
        text(`A${at + 2}`, 'Tin'),
        text(`B${at + 2}`, '23:50'),
        text(`C${at + 2}`, '23:51'),
      ),
    )
    const { lines, problems } = await readFile([{ rows: HEADINGS + rows.join('') }])
    expect([lines.length, problems]).toEqual([
      0,
      [{ line: 2002, message: expect.stringContaining('hơn 2000 dòng') }],
    ])
  })
})

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer
