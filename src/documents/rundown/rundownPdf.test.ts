import { describe, expect, it } from 'vitest'

import { readPdf } from '../../../tests/helpers/pdf'
import { PAPER_HEADINGS, type RundownPaper } from './paper'
import { rundownPdf, scriptsPdf } from './rundownPdf'
import { scriptBlocks } from './scriptBlocks'

const MARGIN = 42

const entry = (more: Record<string, unknown>) => {
  return {
    kind: 'entry' as const,
    number: '1',
    title: 'Phóng sự: chợ phiên Bắc Hà',
    type: 'Băng',
    start: '18:30:00',
    length: '2:15',
    presenter: 'Giàng Thị Mai',
    notes: '',
    floated: false,
    fixed: true,
    ...more,
  }
}
const paperOf = (...lines: RundownPaper['lines']): RundownPaper => {
  return {
    outlet: 'Đài tỉnh',
    title: 'Bản tin chiều',
    slot: '03/02/2027, 18:30:00–18:45:00',
    state: 'Bản thảo',
    lines,
    sums: [],
    signers: ['Đạo diễn'],
    scripts: [],
  }
}
/** Without blanks: where a line ends is not the matter. */
const bare = (text: string) => text.replace(/\s/g, '')
const read = async (paper: RundownPaper) => readPdf(await rundownPdf(paper))
const words = (count: number) => Array.from({ length: count }, (_, at) => `chữ${at}`).join(' ')

describe('a row of a rundown on paper', () => {
  it.each([
    ['notes', words(400)],
    ['title', words(450)],
    ['presenter', words(200)],
    ['notes', Array.from({ length: 90 }, (_, at) => `dòng ${at}`).join('\n')],
  ])('that is higher than a page goes over pages, no word lost: %s', async (column, text) => {
    const pages = await read(paperOf(entry({}), entry({ number: '2', [column]: text }), entry({})))
    expect(pages.length).toBeGreaterThan(1)
    const whole = bare(pages.map((page) => page.text).join(''))
    for (const word of text.split(/\s/)) expect(whole).toContain(word)
    for (const page of pages.slice(1, -1)) expect(page.text).toContain('tiếp')
    for (const page of pages.slice(0, -1)) {
      for (const heading of PAPER_HEADINGS) expect(page.text).toContain(heading)
    }
  })

  it('that is the first and higher than a page is there', async () => {
    const [first, ...rest] = await read(paperOf(entry({ notes: words(350) })))
    expect(first?.text).toContain('chữ0')
    expect(rest.map((page) => page.text).join('')).toContain('chữ349')
  })

  it('that fits on a page stays together', async () => {
    const lines = Array.from({ length: 30 }, (_, at) =>
      entry({ number: String(at), title: `đầu${at} ${words(20)} cuối${at}` }),
    )
    const pages = await read(paperOf(...lines))
    for (const page of pages) {
      for (const [, at] of page.text.matchAll(/đầu(\d+)/g)) expect(page.text).toContain(`cuối${at}`)
    }
  })

  it.each([
    ['title', '\\\\MAYCHU\\PHAT\\2027\\02\\BANTIN_CHIEU_SO0302_DUYET_LAN2_V7.mxf'],
    ['title', 'Ộ'.repeat(250)],
    ['notes', 'https://kho.example.vn/phat-song/2027/02/03/ban-tin-chieu/tep-goc?khoa=0123456789'],
    ['presenter', '𝒜'.repeat(60)],
    ['type', '👩‍🏫'.repeat(20)],
  ])('keeps all columns on the sheet with a long word in %s: %s', async (column, word) => {
    const pages = await read(
      paperOf(
        entry({ [column]: word, notes: 'GHICHÚ', ...(column === 'notes' && { notes: word }) }),
      ),
    )
    const [page] = pages
    expect(bare(page?.text ?? '')).toContain(column === 'type' ? '👩' : bare(word))
    for (const heading of PAPER_HEADINGS) expect(page?.text).toContain(heading)
    for (const { text, left, right } of page?.words ?? []) {
      expect(left, text).toBeGreaterThanOrEqual(MARGIN - 1)
      expect(right, text).toBeLessThanOrEqual((page?.width ?? 0) - MARGIN + 1)
    }
  })

  it('shows every sign, or a box in its place', async () => {
    const signs = 'Sơn La → Hà Nội 奠邊府 ☆ № ≈ Ω Ж ⑦ ☑ 한 ไ 😀 ❤'
    const pages = await read(paperOf(entry({ title: signs, notes: 'a\uF0B7b' })))
    const text = bare(pages.map((page) => page.text).join(''))
    for (const sign of bare(signs)) expect(text).toContain(sign)
    expect(text).toContain('a□b')
  })

  it.each([
    ['Hebrew', 'Tin שלום עולם hết', 'עולם', 'שלום'],
    ['Arabic', 'مرحبا بالعالم', 'بالعالم', 'مرحبا'],
  ])(
    'has words of %s in the order in which they are read, from the right',
    async (_, title, left, right) => {
      const [page] = await read(paperOf(entry({ title })))
      const at = (word: string) => page?.words.find(({ text }) => text === word)?.left ?? NaN
      expect(at(left)).toBeLessThan(at(right))
    },
  )

  it('keeps marks with their letters, whichever font has them', async () => {
    const marked = 'x\u030A\u0331 ệ שָׁלוֹם'
    const [page] = await read(paperOf(entry({ title: marked })))
    const seen = (page?.text ?? '').normalize('NFD')
    for (const sign of new Set(marked.normalize('NFD'))) expect(seen).toContain(sign)
  })

  it('has no sign in it that nobody sees', async () => {
    const [page] = await read(
      paperOf(entry({ title: 'Tin\u0001 sáng\u200B\u202E', notes: 'a\tb' })),
    )
    expect(page?.text).toContain('Tin sáng')
  })
})

describe('scripts on paper', () => {
  const text = (value: string) => ({ type: 'text', text: value })
  const script = (...children: unknown[]) => scriptBlocks({ root: { type: 'root', children } })
  const read = async (...blocks: ReturnType<typeof scriptBlocks>[]) => {
    const scripts = blocks.map((one, at) => {
      return { number: String(at + 1), title: `Tin ${at + 1}`, facts: 'Đọc', blocks: one }
    })
    return readPdf(await scriptsPdf({ ...paperOf(), scripts }))
  }

  it('lose nothing when a first paragraph is higher than a page', async () => {
    const long = script({ type: 'paragraph', children: [text(words(1100))] })
    const pages = await read(long, long)
    const whole = pages.map((page) => page.text).join(' ')
    for (const word of ['chữ0 ', 'chữ550', 'chữ1099']) {
      expect(whole.split(word).length - 1, word).toBe(2)
    }
  })

  it('have the numbers and dots of their lists', async () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = {
      type: 'list',
      listType: 'number',
      start: 7,
      children: [item(text('bảy')), item(text('tám'))],
    }
    const dots = { type: 'list', listType: 'bullet', children: [item(text('chấm'))] }
    const [page] = await read(script(list, dots))
    expect(bare(page?.text ?? '')).toMatch(/7\.bảy8\.tám•chấm/)
  })
})
