import { inflateSync } from 'node:zlib'

import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'

import type { RundownPaper } from './paper'
import { rundownDocx } from './rundownDocx'
import { rundownPdf, scriptsPdf } from './rundownPdf'
import { scriptsDocx } from './scriptsDocx'
import { scriptBlocks, scriptText } from './scriptBlocks'

const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const script = {
  root: {
    type: 'root',
    children: [
      { type: 'heading', children: [text('Mở đầu')] },
      {
        type: 'paragraph',
        children: [
          text('Kính chào '),
          text('quý vị', 1),
          { type: 'linebreak' },
          text('<script>', 2),
        ],
      },
      { type: 'list', children: [{ type: 'listitem', children: [text('Một cửa cấp xã')] }] },
      { type: 'paragraph', children: [] },
      { type: 'upload', value: 'x' },
    ],
  },
}

const entry = (at: number) => {
  return {
    kind: 'entry' as const,
    number: String(at),
    title: `Phóng sự ${at}: thủ tục đất đai ở xã vùng cao, người dân được hướng dẫn tận nơi`,
    type: 'Băng',
    start: '19:45:00',
    length: '1:30',
    presenter: 'Nguyễn Thị Hường',
    notes: 'Chuyển cảnh bằng hình hiệu',
    floated: at % 9 === 0,
    fixed: at % 10 === 0,
  }
}
const paper: RundownPaper = {
  outlet: 'Đài Phát thanh – Truyền hình tỉnh',
  title: 'Cải cách hành chính số 20/2026',
  slot: '27/11/2026, 19:45:00–20:00:00',
  state: 'Bản thảo, lần sửa 12',
  lines: [
    { kind: 'block', text: 'Khối 1, đến 19:52:00: Dôi +0:20' },
    ...Array.from({ length: 60 }, (_, at) => entry(at + 1)),
  ],
  sums: ['Cả chương trình: Thiếu −0:10.'],
  signers: ['Người lập khung', 'Đạo diễn', 'Người duyệt'],
  scripts: [
    { number: '2', title: 'Tin', facts: 'Đọc · đọc khoảng 0:12', blocks: scriptBlocks(script) },
  ],
}

describe('the paragraphs of a script', () => {
  it('are text with its look; what looks like markup stays text, what has no text is left out', () => {
    expect(scriptBlocks(script).map(({ kind, runs }) => [kind, runs.length])).toEqual([
      ['heading', 1],
      ['paragraph', 4],
      ['item', 1],
    ])
    expect(scriptText(script)).toBe('Mở đầu\nKính chào quý vị\n<script>\nMột cửa cấp xã')
  })

  it('know their list, its numbers, and how deep they stand', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = (listType: string, start: unknown, ...children: unknown[]) => {
      return { type: 'list', listType, start, children }
    }
    const inner = list('bullet', 1, item(text('c')), item(text('d')))
    const children = [
      list('number', 3, item(text('a')), item(text('b')), item(inner), item(text('e'))),
      list('number', 'x', item(text('f'))),
    ]
    const items = scriptBlocks({ root: { type: 'root', children } })
    expect(items.map(({ marker, list }) => [marker, list?.number, list?.depth])).toEqual([
      ['3.', 1, 0],
      ['4.', 1, 0],
      ['•', 2, 1],
      ['•', 2, 1],
      ['5.', 1, 0],
      ['1.', 3, 0],
    ])
  })

  it('of anything else are none', () => {
    for (const none of [null, undefined, 5, 'x', {}, { root: [] }, { root: { children: 'x' } }]) {
      expect(scriptBlocks(none)).toEqual([])
    }
  })
})

/** The parts of a PDF, unpacked where they are packed. */
function partsOf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf)
  const parts = [file.toString('latin1')]
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not a packed one.
    }
  }
  return parts.join('\n')
}

describe('a rundown as PDF', () => {
  it('is A4, of several pages, with its own Vietnamese font in it', async () => {
    const parts = partsOf(await rundownPdf(paper))
    expect(parts.startsWith('%PDF-')).toBe(true)
    expect(parts.match(/\/MediaBox \[0 0 595\.28 841\.89\]/g)?.length).toBeGreaterThan(2)
    expect(parts).toMatch(/\/FontName \/[A-Z]{6}\+BeVietnamPro-Bold/)
    expect(parts).toContain('/FontFile2')
    // Each letter that is shown can be copied as what it is: ờ.
    expect(parts.toLowerCase()).toContain('1edd')
  })

  it('has the scripts as another file, also when there are none', async () => {
    expect(partsOf(await scriptsPdf(paper)).length).toBeGreaterThan(5000)
    expect(partsOf(await scriptsPdf({ ...paper, scripts: [] })).startsWith('%PDF-')).toBe(true)
    expect(partsOf(await rundownPdf({ ...paper, lines: [] })).startsWith('%PDF-')).toBe(true)
  })
})

describe('a rundown as a Word document', () => {
  const part = async (file: Uint8Array, name: string) =>
    (await (await JSZip.loadAsync(file)).file(name)?.async('string')) ?? ''

  it('has every entry, the heading on each page, page numbers, boxes to sign in, on A4', async () => {
    const file = await rundownDocx(paper)
    const body = await part(file, 'word/document.xml')
    expect(body.match(/Phóng sự \d+:/g)).toHaveLength(60)
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('w:w="11906" w:h="16838"')
    for (const signer of paper.signers) expect(body).toContain(signer)
    expect(await part(file, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
  })

  it('has scripts as text', async () => {
    const body = await part(await scriptsDocx(paper), 'word/document.xml')
    expect(body).toContain('&lt;script&gt;')
    expect(body).toContain('Một cửa cấp xã')
  })
})

describe('a Word document that any program opens', () => {
  const part = async (file: Uint8Array, name: string) =>
    (await (await JSZip.loadAsync(file)).file(name)?.async('string')) ?? ''
  const DIRTY = 'Điểm\u0002 tin\u000Btrưa\uFFFF \uD800hết\u202E'
  const numbered = (start: number, ...words: string[]) => {
    const children = words.map((word) => ({ type: 'listitem', children: [text(word)] }))
    return { type: 'list', listType: 'number', start, children }
  }
  const heading = (tag: string) => ({ type: 'heading', tag, children: [text(tag)] })
  const withScript = (...children: unknown[]): RundownPaper => {
    const blocks = scriptBlocks({ root: { type: 'root', children } })
    return { ...paper, scripts: [{ number: '1', title: 'Tin', facts: 'Đọc', blocks }] }
  }

  it('has no sign that XML can’t hold, in what is read and in its title', async () => {
    const [one] = paper.lines.slice(1)
    const dirty = {
      ...withScript({ type: 'paragraph', children: [text(DIRTY)] }),
      title: DIRTY,
      lines: [{ ...one, title: DIRTY, notes: DIRTY } as (typeof paper.lines)[number]],
    }
    for (const file of [await rundownDocx(dirty), await scriptsDocx(dirty)]) {
      for (const name of ['word/document.xml', 'docProps/core.xml']) {
        const body = await part(file, name)
        expect(body).toMatch(/Điểm tin/)
        // eslint-disable-next-line no-control-regex
        expect(body).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\u202E]|\p{Surrogate}/u)
      }
    }
  })

  it('breaks a line where the text does', async () => {
    const paragraph = { type: 'paragraph', children: [text('trên\u2028dưới')] }
    const body = await part(await scriptsDocx(withScript(paragraph)), 'word/document.xml')
    expect(body).toMatch(/trên<\/w:t>.*<w:br\/>.*dưới/s)
  })

  it('counts on in each numbered list from where it begins', async () => {
    const file = await scriptsDocx(withScript(numbered(4, 'bốn', 'năm'), numbered(1, 'một')))
    const body = await part(file, 'word/document.xml')
    const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
    expect(numbers).toHaveLength(3)
    expect(numbers[0]).toBe(numbers[1])
    expect(numbers[2]).not.toBe(numbers[0])
    const numbering = await part(file, 'word/numbering.xml')
    expect(numbering).toContain('<w:start w:val="4"/>')
  })

  it('has one heading of level 1 and skips none', async () => {
    const script = withScript(heading('h3'), heading('h2'), heading('h3'))
    const body = await part(await scriptsDocx(script), 'word/document.xml')
    const levels = [...body.matchAll(/w:val="Heading(\d)"/g)].map(([, level]) => Number(level))
    expect(levels).toEqual([1, 2, 3, 3, 4])
  })

  it('keeps the widths of its columns', async () => {
    const body = await part(await rundownDocx(paper), 'word/document.xml')
    expect(body.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(2)
  })
})
