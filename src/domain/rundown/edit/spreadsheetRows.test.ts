import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readPastedTable, rowsOfTable, spreadsheetText } from './spreadsheetRows'

const NEAR = Date.parse('2026-11-27T19:45:00+07:00')
/** As it is pasted when nobody says that a column means something else. */
const read = (text: string, near = NEAR) => {
  const table = readPastedTable(text, near)
  return rowsOfTable(table, table.columns, near)
}
const columnsOf = (text: string, near = NEAR) => {
  const { columns, unsure } = readPastedTable(text, near)
  return { columns, unsure }
}

describe('rows pasted from a spreadsheet', () => {
  it('are read by their headings, in any order and spelling of them', () => {
    expect(
      read(
        'STT\tThời lượng\tNỘI DUNG\tLoại\tBắt đầu\n1\t0:20\tHình hiệu\tBăng\t\n2\t3:10\tTin\tĐọc\t19:52',
      ),
    ).toEqual({
      rows: [
        { seconds: 20, title: 'Hình hiệu', kind: 'tape' },
        {
          seconds: 190,
          title: 'Tin',
          kind: 'reader',
          start: Date.parse('2026-11-27T19:52:00+07:00'),
        },
      ],
      problems: [],
    })
  })

  it('are guessed without headings: numbers left out, words the title, times the duration', () => {
    expect(read('1\tHình hiệu\t0:00:20\n2\tTin tổng hợp\t0:03:10\n').rows).toEqual([
      { title: 'Hình hiệu', seconds: 20 },
      { title: 'Tin tổng hợp', seconds: 190 },
    ])
  })

  it.each([
    ['a slip', '3:75'],
    ['a word', 'chưa rõ'],
    ['a sign', '?'],
  ])('are guessed as times with %s among them, which is named', (_, odd) => {
    expect(read(`Tin một\t3:10\tâm thanh\nBài hai\t6:00\t\nBài ba\t${odd}\t`)).toEqual({
      rows: [
        { title: 'Tin một', seconds: 190, notes: 'âm thanh' },
        { title: 'Bài hai', seconds: 360 },
        { title: 'Bài ba' },
      ],
      problems: [{ row: 3, text: odd }],
    })
  })

  it('may be one column of titles', () => {
    expect(read('Chào\r\nTin\r\n\r\nTạm biệt').rows.map(({ title }) => title)).toEqual([
      'Chào',
      'Tin',
      'Tạm biệt',
    ])
  })

  it('keep a row whose duration can’t be read, and say so', () => {
    expect(read('Mục\tThời lượng\nTin\t10:61\nBài\t1:00')).toEqual({
      rows: [{ title: 'Tin' }, { title: 'Bài', seconds: 60 }],
      problems: [{ row: 1, text: '10:61' }],
    })
  })

  it('keep line breaks and quotes inside a cell', () => {
    expect(read('Mục\tGhi chú\n"Gọi ""Một cửa"""\t"dòng 1\ndòng 2"').rows).toEqual([
      { title: 'Gọi "Một cửa"', notes: 'dòng 1\ndòng 2' },
    ])
  })

  it('reads 5,000 rows', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `Mục ${at}\t0:30`).join('\n')
    const { rows } = read(text)
    expect(rows).toHaveLength(5000)
    expect(rows.at(-1)).toEqual({ title: 'Mục 4999', seconds: 30 })
  })

  it('come back as they were copied', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, '').trim().normalize('NFC'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell.filter(Boolean), cell), { minLength: 1 }), (cells) => {
        const { rows } = read(spreadsheetText([['Mục', 'Ghi chú'], ...cells]))
        expect(rows).toEqual(
          cells.map(([title, notes]) => ({ title, ...(notes !== '' && { notes }) })),
        )
      }),
      { numRuns: 10_000 },
    )
  })

  it('whatever is pasted, no row has a duration that is no whole number of seconds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { seconds = 0 } of read(text).rows) {
          expect(Number.isInteger(seconds) && Number(seconds) >= 0).toBe(true)
        }
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('columns without headings, as a person reads them', () => {
  it.each<[string, string, ReturnType<typeof columnsOf>]>([
    [
      'clock times before the title are no durations',
      '19:45:00\tHình hiệu\t0:20\n19:45:20\tTin\t3:10\n19:48:30\tBài\t6:00',
      { columns: [null, 'title', 'seconds'], unsure: [] },
    ],
    [
      'without seconds too',
      '19:45\tHình hiệu\t0:20\n19:46\tTin\t3:10\n19:49\tBài\t6:00',
      { columns: [null, 'title', 'seconds'], unsure: [] },
    ],
    [
      'from when to when, then how long',
      '19:45:00\t19:45:20\tHình hiệu\t0:20\n19:45:20\t19:48:30\tTin\t3:10',
      { columns: [null, null, 'title', 'seconds'], unsure: [] },
    ],
    [
      'with h',
      '19h45\tHình hiệu\t20s\n19h46\tTin\t3p10',
      { columns: [null, 'title', 'seconds'], unsure: [] },
    ],
    [
      'numbers of rows that begin anywhere',
      '7\tTin\t3:10\n8\tBài\t6:00',
      { columns: [null, 'title', 'seconds'], unsure: [] },
    ],
    [
      'numbers of rows with gaps, beside durations',
      '7.\tTin\t3:10\n9.\tBài\t6:00',
      { columns: [null, 'title', 'seconds'], unsure: [] },
    ],
    ['seconds', 'Tin\t190\nBài\t360', { columns: ['title', 'seconds'], unsure: [] }],
    [
      'a kind and a note',
      'Băng\tPhóng sự một cửa\t3:10\tMC 1\nĐọc\tTin\t0:40\tMC 2',
      { columns: ['kind', 'title', 'seconds', 'notes'], unsure: [] },
    ],
    [
      'one row that is a word of a kind',
      'Tin\t3:10',
      { columns: ['title', 'seconds'], unsure: [] },
    ],
    [
      'times that may be of the clock or lengths are asked about',
      'Tin\t19:46\nBài\t19:49',
      { columns: ['title', 'seconds'], unsure: [1] },
    ],
    [
      'two columns of lengths too',
      'Tin\t3:10\t3:30\nBài\t6:00\t5:50',
      { columns: ['title', 'seconds', null], unsure: [1, 2] },
    ],
    ['one column of lengths', '3:10\n6:00', { columns: ['seconds'], unsure: [] }],
    ['one column of numbers', '1\n2', { columns: ['title'], unsure: [] }],
  ])('%s', (_, text, expected) => {
    expect(columnsOf(text)).toEqual(expected)
  })

  it('“Thời gian” is whichever stands below it', () => {
    expect(columnsOf('Thời gian\tMục\n3:10\tTin\n10:61\tBài').columns).toEqual(['seconds', 'title'])
    expect(columnsOf('Thời gian\tMục\tThời lượng\n19:45:00\tTin\t3:10').columns).toEqual([
      null,
      'title',
      'seconds',
    ])
    expect(columnsOf('Thời gian\tMục\n19:45:00\tTin\n19:48:10\tBài').columns).toEqual([
      null,
      'title',
    ])
  })

  it('headings may stand below a title', () => {
    const text = 'Khung chương trình 27/11\n\nTT\tMục\tThời lượng\n1\tTin\t3:10'
    expect(read(text).rows).toEqual([{ title: 'Tin', seconds: 190 }])
  })
})

describe('quotes in a pasted cell', () => {
  it.each<[string, string, string[]]>([
    [
      'belong to the words',
      '"Một cửa" – chuyển biến\t3:10\nTin\t1:00',
      ['"Một cửa" – chuyển biến', 'Tin'],
    ],
    ['around all the words', '"Một cửa"\t3:10', ['"Một cửa"']],
    ['that never end', '"Một cửa\t3:10\nTin\t1:00', ['"Một cửa', 'Tin']],
    ['are the program’s around a line break', '"Một ""cửa""\nhai"\t3:10', ['Một "cửa"\nhai']],
    ['are the program’s where they are doubled', '"Gọi ""Một cửa"""\t3:10', ['Gọi "Một cửa"']],
  ])('%s', (_, text, titles) => {
    expect(read(text).rows.map(({ title }) => title)).toEqual(titles)
  })
})
