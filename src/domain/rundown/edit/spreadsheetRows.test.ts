import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readSpreadsheetRows, spreadsheetText } from './spreadsheetRows'

const NEAR = Date.parse('2026-11-27T19:45:00+07:00')
const read = (text: string) => readSpreadsheetRows(text, NEAR)

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
