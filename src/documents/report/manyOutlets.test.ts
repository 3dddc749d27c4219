import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'

import { consolidationPaper } from '@/domain/report/paper/consolidationPaper'
import type { PaperOutlet } from '@/domain/report/paper/consolidatedTables'

import { readPdf } from '../../../tests/helpers/pdf'
import { LETTERHEAD } from '../../../tests/unit/report/paper'
import { readXlsx } from '../spreadsheet/readXlsx'
import { xlsxOf } from '../spreadsheet/xlsx'
import { reportDocx } from './reportDocx'
import { reportPdf } from './reportPdf'
import { reportSheets } from './reportSheets'

const SLOW_MS = 120_000
const POINTS_PER_MM = 72 / 25.4
const NUMBERS = 20
/** Between the margins: 30 mm from the left, 15 mm from the right of the sheet. */
const [LEFT_MM, RIGHT_MM] = [29.9, 195.1]

const numbersOf = (at: number) =>
  Array.from({ length: NUMBERS }, (_, number) => {
    return { name: `loại số liệu ${number}`, unit: 'số', value: 1000 * at + number }
  })

/** A name of 200 characters, as long as one may be. */
const nameOf = (at: number) => `Kênh ${at} ${'truyền hình '.repeat(20)}`.slice(0, 200)

const paperOf = (count: number) =>
  consolidationPaper({
    ...{ letterhead: LETTERHEAD, signed: null, periodName: 'quý I năm 2026', marks: [] },
    ...{ standing: 'sent', asOf: Date.parse('2026-03-21T08:00:00+07:00') },
    ranges: [{ name: 'window', from: '2025-12-15', to: '2026-03-14' }],
    outlets: Array.from({ length: count }, (_, at): PaperOutlet => {
      const cutOff = Date.parse('2026-03-20T08:00:00+07:00')
      const numbers = { window: numbersOf(at) }
      return { name: nameOf(at), version: 1, cutOff, code: '01234567 89abcdef', numbers }
    }),
    totals: { window: numbersOf(0) },
    ...{ missing: [], periods: [], openPeriods: [], before: [], after: [] },
    ...{ lists: [], listedApart: 0 },
  })

describe.each([3, 100])('a consolidated report of %i outlets', (count) => {
  const paper = paperOf(count)
  const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  const each = tables.filter(({ name }) => name.startsWith('Từng kênh'))

  it('has an outlet in a row, and each of its numbers once', () => {
    expect(each.map(({ rows }) => rows.length)).toEqual([count, count, count])
    const last = each.flatMap(({ rows }) => rows.at(-1)?.slice(2) ?? [])
    expect(last).toEqual(numbersOf(count - 1).map(({ value }) => value))
  })

  it('is a workbook with all of them', async () => {
    const { sheets } = await readXlsx(await xlsxOf(reportSheets(paper)), 1000)
    const own = sheets.filter(({ name }) => name.startsWith('Từng kênh'))
    expect(own).toHaveLength(each.length)
    for (const { rows } of own) expect(rows.length).toBeGreaterThan(count)
  })

  it('is a Word document whose headings come again on each page, in cells within the margins', async () => {
    const zip = await JSZip.loadAsync(await reportDocx(paper))
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(tables.length)
    for (const [, grid = ''] of xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)) {
      const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(9360)
    }
  })

  describe('as a PDF', () => {
    let pages: Awaited<ReturnType<typeof readPdf>>

    beforeAll(async () => {
      pages = await readPdf(await reportPdf(paper))
    }, SLOW_MS)

    it('has no word past the margins, and the heading of a table above each of its pages', () => {
      for (const { words } of pages) {
        const shown = words.filter(({ text }) => text.trim() !== '')
        expect(Math.min(...shown.map(({ left }) => left)) / POINTS_PER_MM).toBeGreaterThan(LEFT_MM)
        expect(Math.max(...shown.map(({ right }) => right)) / POINTS_PER_MM).toBeLessThan(RIGHT_MM)
      }
      const plain = ({ text }: { text: string }) => text.replaceAll(/\s/g, '')
      const withRows = pages.filter((page) => /Kênh\d+truyềnhình/.test(plain(page)))
      expect(withRows.length).toBeGreaterThan(count === 100 ? 10 : 0)
      for (const page of withRows) expect(plain(page)).toMatch(/\(1\)\(2\)\(3\)/)
    })

    it('names every outlet', () => {
      const all = pages.map(({ text }) => text.replaceAll(/\s/g, '')).join('')
      for (let at = 0; at < count; at += 1) expect(all).toContain(`Kênh${at}truyềnhình`)
    })
  })
})
