import JSZip from 'jszip'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'

import { reportPaper } from '@/domain/report/paper/reportPaper'
import type { PaperInput, ReportPaper } from '@/domain/report/paper/types'

import { drawnLines } from '../../../tests/helpers/drawnLines'
import { readPdf } from '../../../tests/helpers/pdf'
import { item } from '../../../tests/unit/report/facts'
import { paperInput, workedFigures } from '../../../tests/unit/report/paper'
import { readXlsx } from '../spreadsheet/readXlsx'
import { xlsxOf } from '../spreadsheet/xlsx'
import { headRows } from './cellText'
import { chartSvg } from './chartSvg'
import { reportDocx } from './reportDocx'
import { reportPdf } from './reportPdf'
import { reportSheets } from './reportSheets'

/** Opening the fonts for the first time. */
const SLOW_MS = 120_000
const POINTS_PER_MM = 72 / 25.4
const TWIPS_PER_MM = 1440 / 25.4

const SIGNER = { authority: null, title: 'Giám đốc', name: 'Trần Thị Bình' }
const paperOf = (over: Partial<PaperInput> = {}): ReportPaper =>
  reportPaper(paperInput(workedFigures({ items: [item('n', '2026-01-06')] }), over))
const signed = () => paperOf({ signed: { number: '5', date: '2026-03-20', signer: SIGNER } })

describe('the heading of a table', () => {
  it('spans what has no group or no unit', () => {
    const column = (heading: string, more: object) => {
      return { heading, width: 10, align: 'right', ...more } as const
    }
    const rows = headRows([
      column('TT', {}),
      column('Theo lịch', { group: 'Số', unit: 'số' }),
      column('Đã phát', { group: 'Số', unit: 'số' }),
      column('Thời lượng', { unit: 'phút' }),
    ])
    expect(rows.map((row) => row.map(({ text, columns, rows: down }) => [text, columns, down]))).toEqual([
      [['TT', 1, 3], ['Số', 2, 1], ['Thời lượng', 1, 2]],
      [['Theo lịch', 1, 1], ['Đã phát', 1, 1]],
      [['(số)', 1, 1], ['(số)', 1, 1], ['(phút)', 1, 1]],
      [['(1)', 1, 1], ['(2)', 1, 1], ['(3)', 1, 1], ['(4)', 1, 1]],
    ]) // prettier-ignore
  })
})

describe('a report as a Word document', () => {
  let xml: string
  let styles: string
  let zip: JSZip

  beforeAll(async () => {
    zip = await JSZip.loadAsync(await reportDocx(signed()))
    const read = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('')
    ;[xml, styles] = [await read('word/document.xml'), await read('word/styles.xml')]
  }, SLOW_MS)

  /** A measure of the text in millimetres. */
  const mm = (twips: string | undefined) => Number(twips) / TWIPS_PER_MM
  const attributes = (tag: string): Record<string, string> =>
    Object.fromEntries(
      [
        ...(new RegExp(`<w:${tag} ([^>]*)>`).exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/g),
      ].map(([, name, value]) => [name, value]),
    )

  it('is on A4 with the margins of official papers', () => {
    const size = attributes('pgSz')
    expect([mm(size.w), mm(size.h)].map(Math.round)).toEqual([210, 297])
    const { top, bottom, left, right } = attributes('pgMar')
    expect([top, bottom, left, right].map((one) => Math.round(mm(one)))).toEqual([20, 20, 30, 15])
  })

  it('is set in Times New Roman of 14 points, in Vietnamese', () => {
    expect(styles).toMatch(/<w:rFonts w:ascii="Times New Roman"/)
    expect(styles).toContain('<w:sz w:val="28"/>')
    expect(styles).toContain('<w:lang w:val="vi-VN"')
    expect(xml).not.toContain('w:ascii="Calibri"')
  })

  it('has a head of two columns without borders, 65 and 100 mm wide, no room at their edges', () => {
    const head = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ''
    const widths = [...head.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, w]) =>
      Math.round(mm(w)),
    )
    expect(widths).toEqual([65, 100])
    expect(head).toMatch(/<w:tblBorders><w:top w:val="none"/)
    const margins = [...head.matchAll(/<w:tblCellMar>(.*?)<\/w:tblCellMar>/gs)].map(
      ([, one]) => one,
    )
    expect(margins.join('')).toMatch(
      /<w:left w:type="dxa" w:w="0"\/>|<w:left w:w="0" w:type="dxa"\/>/,
    )
    expect(head).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(head).toContain('Số: 05/BC-SNV')
    expect(head).toContain('Lào Cai, ngày 20 tháng 3 năm 2026')
  })

  it('has drawn lines: a third to half of the issuing body, the length of the motto', () => {
    const lines = [
      ...xml.matchAll(/<w:pBdr><w:bottom w:val="single"[^>]*\/><\/w:pBdr>.*?<w:ind ([^>]*)\/>/gs),
    ]
    const sides = lines.map(([, one = '']) =>
      ['left', 'right'].map((side) => mm(new RegExp(`w:${side}="(\\d+)"`).exec(one)?.[1])),
    )
    expect(sides).toHaveLength(2)
    const [issuer = [0, 0], motto = [0, 0]] = sides
    const length = (column: number, [left = 0, right = 0]: number[]) => column - left - right
    // “SỞ NỘI VỤ” is 24 mm long in bold of 12 points, the motto 56 mm in 13.
    expect(length(65, issuer)).toBeGreaterThan(24 / 3)
    expect(length(65, issuer)).toBeLessThan(24 / 2)
    expect(length(100, motto)).toBeGreaterThan(53)
    expect(length(100, motto)).toBeLessThan(59)
    expect(xml).not.toContain('____')
  })

  it('numbers its pages above the text from the second', async () => {
    expect(xml).toContain('<w:titlePg/>')
    const headers = await Promise.all(
      zip.file(/word\/header\d+\.xml/).map((file) => file.async('string')),
    )
    const numbered = headers.filter((one) => /PAGE/.test(one))
    expect(numbered).toHaveLength(1)
    expect(numbered[0]).toContain('<w:jc w:val="center"/>')
    expect(headers.length).toBe(2)
  })

  it('repeats headings of tables and keeps rows whole', () => {
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([one]) => one)
    const data = tables.filter((one) => one.includes('w:tblHeader'))
    expect(data.length).toBeGreaterThan(3)
    for (const table of data) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => one)
      expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true)
      const head = rows.filter((row) => row.includes('<w:tblHeader'))
      expect(head.length).toBeGreaterThan(1)
      for (const row of head) expect(row).toMatch(/<w:trHeight w:val="\d{3}" w:hRule="atLeast"\/>/)
    }
  })

  it('has headings, an indent of 10 mm and 6 points between paragraphs', () => {
    expect([...xml.matchAll(/<w:pStyle w:val="Heading1"\/>/g)]).toHaveLength(6)
    expect(xml).toMatch(/<w:spacing w:before="120" w:after="0" w:line="270" w:lineRule="auto"\/?>/)
    expect(xml).toContain('w:firstLine="567"')
  })

  it('is marked on every page while it is a draft', async () => {
    const draft = await JSZip.loadAsync(await reportDocx(paperOf()))
    const marks = await Promise.all(
      draft.file(/word\/footer\d+\.xml/).map((file) => file.async('string')),
    )
    expect(marks.filter((one) => one.includes('BẢN NHÁP – số liệu tính đến'))).toHaveLength(2)
    expect(zip.file(/word\/footer\d+\.xml/)).toHaveLength(0)
  })
})

describe('a report as a PDF', () => {
  let file: Uint8Array

  beforeAll(async () => {
    file = await reportPdf(signed())
  }, SLOW_MS)

  it('is A4 with words that can be copied, where the form wants them', async () => {
    const [first, second] = await readPdf(file)
    expect(first?.width).toBeCloseTo(210 * POINTS_PER_MM, 1)
    expect(first?.text.replaceAll('\u00A0', ' ')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const at = (text: string) => {
      const word = first?.words.find((one) => one.text.includes(text))
      return word ? { left: word.left / POINTS_PER_MM, right: word.right / POINTS_PER_MM } : null
    }
    // The middle of the columns of the head: 30 + 65 / 2 and 30 + 65 + 100 / 2.
    const middle = (text: string) => ((at(text)?.left ?? 0) + (at(text)?.right ?? 0)) / 2
    expect(middle('SỞ NỘI VỤ')).toBeCloseTo(62.5, 0)
    expect(middle('CỘNG HÒA')).toBeCloseTo(145, 0)
    const all = first?.words.filter(({ text }) => text.trim() !== '') ?? []
    expect(Math.min(...all.map(({ left }) => left)) / POINTS_PER_MM).toBeGreaterThanOrEqual(29.9)
    expect(Math.max(...all.map(({ right }) => right)) / POINTS_PER_MM).toBeLessThanOrEqual(195.1)
    expect(first?.words[0]?.text).not.toBe('1')
    expect(second?.words[0]?.text).toBe('2')
  })

  it('has drawn lines under the issuing body and the motto, in the middle of their columns', async () => {
    const [first] = await readPdf(file)
    const [motto, issuer] = drawnLines(file, first?.height ?? 0).map(({ left, right, top, width }) => {
      const [from, to] = [left / POINTS_PER_MM, right / POINTS_PER_MM]
      return { middle: (from + to) / 2, length: to - from, top, width }
    }) // prettier-ignore
    expect(motto?.middle).toBeCloseTo(145, 1)
    expect(motto?.length).toBeCloseTo(56, 0)
    expect(issuer?.middle).toBeCloseTo(62.5, 1)
    // “SỞ NỘI VỤ” is 24 mm long.
    expect(issuer?.length).toBeGreaterThan(24 / 3)
    expect(issuer?.length).toBeLessThan(24 / 2)
    const below = (text: string, line: { top: number } | undefined) =>
      (line?.top ?? 0) - (first?.words.find((word) => word.text.includes(text))?.base ?? 0)
    for (const room of [below('Độc lập', motto), below('SỞ NỘI VỤ', issuer)]) {
      expect(room).toBeGreaterThan(2)
      expect(room).toBeLessThan(8)
    }
  })

  it('has lines of more than single height', async () => {
    const [first] = await readPdf(file)
    const bases = (first?.words ?? []).flatMap(({ text, left, base }) =>
      text.trim() !== '' && left < 31 * POINTS_PER_MM ? [base] : [],
    )
    const steps = bases.slice(1).map((base, at) => base - (bases[at] ?? 0))
    // Of 14 points in Times a single line takes 16.1; the text is set in 1.125 of that.
    expect(steps.some((step) => Math.abs(step - 18.1) < 0.1)).toBe(true)
  })

  it('has tags in Vietnamese, bookmarks and its fonts', async () => {
    const document = await getDocumentProxy(Uint8Array.from(file))
    const outline = await document.getOutline()
    expect(outline.map(({ title }) => title)).toEqual([
      ...[
        'I. THỰC HIỆN NGHĨA VỤ TRONG CÁC KỲ ĐÃ HẾT',
        'II. CHƯƠNG TRÌNH, CHUYÊN TRANG, CHUYÊN MỤC',
      ],
      ...['III. TIN, BÀI', 'IV. HOẠT ĐỘNG TUYÊN TRUYỀN KHÁC'],
      ...['V. NỘI DUNG TUYÊN TRUYỀN THEO CHỦ ĐỀ', 'Phụ lục I'],
    ])
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    const tree = await (await document.getPage(1)).getStructTree()
    const roles = new Set<string>()
    const walk = (node: { role?: string; children?: unknown[] }) => {
      if (node.role) roles.add(node.role)
      node.children?.forEach((child) => walk(child as typeof node))
    }
    walk(tree)
    for (const role of ['H1', 'P', 'Table', 'TH', 'TD']) expect(roles).toContain(role)
    await document.loadingTask.destroy()
    const raw = Buffer.from(file).toString('latin1')
    expect(raw).toMatch(/\/Lang\s*\(vi-VN\)/)
    const fonts = [...raw.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name)
    expect(new Set(fonts)).toEqual(new Set(['Tinos-Bold', 'Tinos-Regular', 'Tinos-Italic', 'Tinos-BoldItalic'])) // prettier-ignore
    expect(raw.match(/\/FontFile2/g)?.length).toBe(fonts.length)
  })

  it(
    'takes any sign in what people wrote, and none of it for markup',
    async () => {
      const text = '#panic("x") *đậm* $a$ \\ 奠邊府 🎉 \uF0B7'
      const paper = paperOf({ opening: text, closing: 'Hết' })
      const [first] = await readPdf(await reportPdf(paper))
      const found = first?.text.replaceAll(/\s/g, '') ?? ''
      expect(found).toContain('#panic("x")*đậm*$a$\\奠邊府')
      expect(found).toContain('□')
    },
    SLOW_MS,
  )
})

describe('a report as a workbook', () => {
  it('has a page for each table, with numbers, days and the sums of the paper', async () => {
    const paper = paperOf()
    const tables = [
      ...paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
      ...paper.appendices.map(({ table }) => table),
    ]
    const sheets = reportSheets(paper)
    expect(sheets.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
    const { sheets: read } = await readXlsx(await xlsxOf(sheets), 1000)
    expect(read.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
    const programmes = sheets.find(({ name }) => name === 'Chương trình')
    expect(programmes?.columns.map(({ heading }) => heading)).toContain('Số: Đã phát (số)')
    expect(programmes?.totals).toEqual([[null, 'Cộng', 7, 6, 0, 0, 0, 1, 0, 0, 90]])
    expect(programmes?.title[1]).toContain('BẢN NHÁP')
    const list = sheets.at(-1)
    expect(list?.rows[0]?.[2]).toEqual({ at: Date.parse('2025-12-19T19:45:00+07:00') })
  })

  it('takes no name for a formula', async () => {
    const { names } = paperInput(workedFigures())
    const columns = new Map([['c1', { name: '=HYPERLINK("http://x")', outlet: '' }]])
    const sheets = reportSheets(paperOf({ names: { ...names, columns } }))
    const zip = await JSZip.loadAsync(await xlsxOf(sheets))
    const pages = await Promise.all(
      zip.file(/worksheets\/.*xml$/).map((one) => one.async('string')),
    )
    expect(pages.join('')).not.toContain('<f>')
  })

  it('says so where there is nothing', () => {
    const empty = { ...paperOf(), blocks: [], appendices: [] }
    expect(reportSheets(empty)).toMatchObject([{ rows: [], notes: ['Không có số liệu nào trong khoảng này.'] }]) // prettier-ignore
  })
})

describe('charts', () => {
  it('are vectors in Word, with a picture beside them, and are told in words', async () => {
    const zip = await JSZip.loadAsync(await reportDocx(signed()))
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
    const media = Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))
    const drawn = signed().blocks.filter(({ kind }) => kind === 'chart')
    expect(drawn.length).toBeGreaterThan(1)
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(drawn.length)
    expect(media.filter((name) => name.endsWith('.png'))).toHaveLength(drawn.length)
    expect(xml).toContain('asvg:svgBlip')
    expect(xml).toContain('Biểu đồ 1. Các kỳ của từng nghĩa vụ')
    expect(xml).toMatch(/descr="[^"]*thiếu tháng 2\/2026/)
  })

  it('take whatever people write as letters', () => {
    const [chart] = signed().blocks.flatMap((block) =>
      block.kind === 'chart' ? [block.chart] : [],
    )
    if (!chart) throw new Error('no chart')
    const svg = chartSvg({ ...chart, title: '<script>"&' })
    expect(svg).toContain('<title>&lt;script&gt;&quot;&amp;</title>')
    expect(svg).not.toContain('<text')
    expect(svg).toContain('<path')
  })
})
