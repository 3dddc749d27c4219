import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { openWord } from '../word/openWord'
import { readWord } from '../word/readWord'
import {
  headingNode,
  itemNode,
  lineBreak,
  linkNode,
  listNode,
  paragraphNode,
  quoteNode,
  type TextNode,
  textNode,
} from '../word/wordText'
import { articleDocx } from './articleDocx'
import { articleBlocks, type Block, type Run, type TableCell, textOfRuns } from './blocks'
import { articleHtml } from './html'
import type { ArticlePaper } from './paper'
import { articlePlain } from './plain'

const content = (blocks: TextNode[]) => ({ root: { type: 'root', children: blocks } })
const paper = (blocks: TextNode[], more: Partial<ArticlePaper> = {}): ArticlePaper => ({
  ...{ title: 'Tên bài', sapo: 'Mở đầu.', byline: '', pictures: new Map(), ...more },
  blocks: articleBlocks(content(blocks)),
})
/** Through Word and back. */
async function back(blocks: TextNode[], more: Partial<ArticlePaper> = {}) {
  const bytes = await articleDocx(paper(blocks, more), PICTURES)
  return readWord(bytes, { name: 'x.docx', converts: true, tables: true })
}
const PICTURES = new Map([
  [
    'p1',
    {
      ...{ type: 'png' as const, width: 40, height: 30 },
      data: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f766e' } }).png().toBuffer(), // prettier-ignore
    },
  ],
])

/** Neighbours of one look are one to Word; so they are compared. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1)
    const isAlike =
      last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' })
    return isAlike ? [...all.slice(0, -1), { ...last, text: last.text + run.text }] : [...all, run]
  }, [])
const looks = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'table') {
      const cellOf = (cell: TableCell) => ({ ...cell, lines: cell.lines.map(joined) })
      return { ...block, rows: block.rows.map((row) => row.map(cellOf)) }
    }
    if (block.kind === 'picture') return { kind: 'picture' }
    if (block.kind === 'item') {
      const { isNumbered, depth, start } = block.list
      return {
        kind: 'item',
        depth,
        isNumbered,
        start: isNumbered ? start : 0,
        runs: joined(block.runs),
      }
    }
    return 'runs' in block ? { ...block, runs: joined(block.runs) } : block
  })

const word = fc.constantFrom('chợ', 'phiên', 'Bắc Hà', 'đông vui', '25 xã', '“một cửa”', '<b>', '&')
const format = fc.constantFrom(0, 1, 2, 3, 8, 32, 64)
const text = fc.tuple(word, format).map(([words, bits]) => textNode(words, bits))
const plainText = fc.tuple(word, fc.constantFrom(0, 2, 64)).map(([words, bits]) => textNode(words, bits)) // prettier-ignore
const link = word.map((words) => linkNode('https://laocai.gov.vn/a?b=1&c=2', [textNode(words, 0)]))
const inline = fc
  .array(fc.oneof(text, text, link, fc.constant(null)), { minLength: 1, maxLength: 5 })
  .map((nodes) => [
    // Bold and centred beginnings would be told as sapo and captions.
    textNode('Từ', 0),
    ...nodes.map((node) => node ?? lineBreak()),
    textNode('hết', 0),
  ])
const list = fc
  .tuple(
    fc.boolean(),
    fc.integer({ min: 1, max: 9 }),
    fc.array(inline, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([isNumbered, start, items, isDeep]) => {
    const inner = listNode(!isNumbered, 1)
    inner.children.push(itemNode(1, [textNode('trong', 0)]))
    const made = listNode(isNumbered, isNumbered ? start : 1)
    made.children.push(...items.map((nodes, at) => itemNode(start + at, nodes)))
    if (isDeep) made.children.push(itemNode(9, [inner]))
    return made
  })
const table = fc
  .array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((rows): TextNode => {
    const cells = (row: TextNode[][]) =>
      row.map((nodes) => ({
        ...{ type: 'tablecell', colSpan: 1, rowSpan: 1, headerState: 0 },
        children: [paragraphNode(nodes)],
      }))
    return {
      type: 'table',
      children: rows.map((row) => ({ type: 'tablerow', children: cells(row) })),
    }
  })
const upload: TextNode = { type: 'upload', relationTo: 'media', value: 'p1' }
const heading = fc
  .tuple(fc.constantFrom(2, 3), fc.array(plainText, { minLength: 1, maxLength: 3 }))
  .map(([level, nodes]) => headingNode(level, nodes))
const block = fc.oneof(
  inline.map(paragraphNode),
  inline.map(quoteNode),
  heading,
  list,
  table,
  fc.constant(upload),
)

describe('a text that goes out as Word and comes back', () => {
  const picture = {
    ...{ number: 1, file: 'anh-01.png', alt: 'Chợ họp', caption: 'Chợ sớm.', credit: 'Lan' },
  }
  const pictures = new Map([['p1', picture]])

  it('keeps headings, lists and their numbers, quotes, tables, pictures, links, bold and what else it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
        // A cover would stand at the top.
        const shown = blocks.includes(upload) ? { pictures } : {}
        const read = await back(blocks, shown)
        expect([read.title, read.sapo, read.notes]).toEqual(['Tên bài', 'Mở đầu.', []])
        const again = read.blocks.map((one) => (one.type === 'picture' ? upload : one))
        expect(looks(articleBlocks(content(again)))).toEqual(looks(articleBlocks(content(blocks))))
        expect(new Set(read.pictures.map(({ caption }) => caption)).size).toBe(
          blocks.includes(upload) ? 1 : 0,
        )
        // A second time out and back changes nothing more.
        const second = await back(again, shown)
        expect(looks(articleBlocks(content(second.blocks.map((one) => (one.type === 'picture' ? upload : one)))))).toEqual(looks(articleBlocks(content(again)))) // prettier-ignore
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('keeps pictures where they stand, with their words', async () => {
    const read = await back(
      [paragraphNode([textNode('Trước', 0)]), upload, paragraphNode([textNode('Sau', 0)])],
      { pictures },
    )
    expect(read.blocks.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph'])
    expect(read.pictures).toEqual([
      expect.objectContaining({
        alt: 'Chợ họp',
        caption: 'Chợ sớm. Ảnh: Lan',
        bytes: PICTURES.get('p1')?.data,
      }),
    ])
  })

  it('keeps a table with its merged cells', async () => {
    const cell = (words: string, colSpan = 1, rowSpan = 1): TextNode => ({
      ...{ type: 'tablecell', colSpan, rowSpan, headerState: 0 },
      children: [paragraphNode([textNode(words, 0)])],
    })
    const row = (...children: TextNode[]): TextNode => ({ type: 'tablerow', children })
    const table = { type: 'table', children: [row(cell('Xã', 1, 2), cell('Hồ sơ', 2)), row(cell('Nhận'), cell('Trả'))] } // prettier-ignore
    const read = await back([table])
    const rows = (blocks: Block[]) =>
      blocks
        .flatMap((one) => (one.kind === 'table' ? one.rows : []))
        .map((cells) =>
          cells.map(({ lines, colSpan, rowSpan }) => [
            lines.map(textOfRuns).join(),
            colSpan,
            rowSpan,
          ]),
        )
    expect(rows(articleBlocks(content(read.blocks)))).toEqual(rows(articleBlocks(content([table]))))
    expect(rows(articleBlocks(content(read.blocks)))[0]).toEqual([
      ['Xã', 1, 2],
      ['Hồ sơ', 2, 1],
    ])
  })

  it('can be opened though its words hold what no XML may', async () => {
    const bytes = await articleDocx(paper([paragraphNode([textNode('Chợ\u0001 phiên\uFFFF', 0)])]), new Map()) // prettier-ignore
    const xml = (await openWord(bytes)).get('word/document.xml')?.toString('utf8')
    expect(xml).toContain('Chợ phiên')
  })
})

describe('a text for the web and for page layout', () => {
  const list = listNode(true, 3)
  list.children.push(itemNode(3, [textNode('ba', 1)]), itemNode(4, [textNode('bốn', 0)]))
  const blocks = [
    headingNode(2, [textNode('Mục <1>', 0)]),
    paragraphNode([
      textNode('120 m', 0),
      textNode('2', 64),
      linkNode('https://a.vn/?x=1&y=2', [textNode('đây', 0)]),
    ]),
    list,
    paragraphNode([linkNode('javascript:alert(1)', [textNode('bấm', 0)])]),
  ]

  it('is clean HTML with everything escaped', () => {
    const html = articleHtml(paper(blocks, { title: 'A & B', byline: 'Lan' }))
    expect(html).toContain('<title>A &amp; B</title>')
    expect(html).toContain('<h2>Mục &lt;1&gt;</h2>')
    expect(html).toContain('<p>120 m<sup>2</sup><a href="https://a.vn/?x=1&amp;y=2">đây</a></p>')
    expect(html).toContain('<ol start="3">\n<li><strong>ba</strong></li>\n<li>bốn</li>\n</ol>')
    expect(html).toContain('<p>bấm</p>')
    expect(html).toContain('<p><em>Lan</em></p>')
  })

  it('has lists within lists in their items', () => {
    const inner = listNode(false, 1)
    inner.children.push(itemNode(1, [textNode('trong', 0)]))
    const outer = listNode(true, 1)
    outer.children.push(
      itemNode(1, [textNode('một', 0)]),
      itemNode(2, [inner]),
      itemNode(2, [textNode('hai', 0)]),
    )
    expect(articleHtml(paper([outer])).replace(/\n/g, '')).toContain(
      '<ol><li>một<ul><li>trong</li></ul></li><li>hai</li></ol>',
    )
  })

  it('is plain text with the signs of its lists, ended as asked', () => {
    const plain = articlePlain(paper(blocks, { byline: 'Lan' }))
    expect(plain).toBe(
      'Tên bài\n\nMở đầu.\n\nMục <1>\n\n120 m²đây\n\n3. ba\n4. bốn\n\nbấm\n\nLan\n',
    )
    expect(articlePlain(paper(blocks, { byline: 'Lan' }), 'crlf')).toBe(
      `\uFEFF${plain.replaceAll('\n', '\r\n')}`,
    )
  })
})
