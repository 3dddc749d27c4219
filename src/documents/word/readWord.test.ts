import { describe, expect, it } from 'vitest'

import {
  docx,
  deleted,
  footnote,
  img,
  inserted,
  link,
  p,
  r,
  tbl,
  tc,
  tr,
} from '../../../tests/helpers/word'
import { picture } from '../../../tests/helpers/newsroom'
import { tableFault } from '@/domain/text/table/tableFault'

import { readWord } from './readWord'
import { type TextNode, wordsOf } from './wordText'

const read = async (given: Parameters<typeof docx>[0], options = {}) =>
  readWord(await docx(given), { name: 'bai.docx', converts: true, tables: false, ...options })

/** A block as a line: its kind, and its words. */
const lineOf = (node: TextNode): string =>
  node.type === 'list'
    ? `${String(node.tag)}@${String(node.start)}[${(node.children ?? []).map(itemOf).join('; ')}]`
    : node.type === 'picture'
      ? `picture ${String(node.picture)}`
      : `${String(node.tag ?? node.type)}: ${wordsOf([node])}`
const itemOf = ({ value, children = [] }: TextNode): string =>
  children[0]?.type === 'list' ? lineOf(children[0]) : `${String(value)} ${wordsOf(children)}`
const linesOf = (blocks: readonly TextNode[]) => blocks.map(lineOf)

describe('a Word file', () => {
  it('has its first paragraph as title, and the bold one behind it as sapo', async () => {
    const { title, sapo, blocks, notes } = await read({
      body:
        p('Chợ phiên Bắc Hà') + p(r('Sáng chủ nhật, chợ đông.', { bold: true })) + p('Đoạn một.'),
    })
    expect({ title, sapo }).toEqual({ title: 'Chợ phiên Bắc Hà', sapo: 'Sáng chủ nhật, chợ đông.' })
    expect(linesOf(blocks)).toEqual(['paragraph: Đoạn một.'])
    expect(notes).toEqual([])
  })

  it('has the paragraph in the style of titles as title, wherever it stands at the top', async () => {
    const body = p('Phòng Thời sự') + p('Tên bài', { style: 'Title' }) + p('Đoạn thường.')
    const { title, sapo, blocks } = await read({ body })
    expect({ title, sapo }).toEqual({ title: 'Tên bài', sapo: '' })
    expect(linesOf(blocks)).toEqual(['paragraph: Phòng Thời sự', 'paragraph: Đoạn thường.'])
  })

  it('is named after the file where no title can be told', async () => {
    expect((await read({ body: p('dài '.repeat(100)) })).title).toBe('bai')
    expect((await read({ body: '' })).title).toBe('bai')
  })

  it('keeps headings in the order of ours, without the bold they have anyhow', async () => {
    const { blocks } = await read({
      body:
        p('Tên bài') +
        p(r('Một', { bold: true }), { style: 'Heading1' }) +
        p('Một chấm', { style: 'Heading3' }) +
        p('Hai', { style: 'Heading1' }),
    })
    expect(linesOf(blocks)).toEqual(['h2: Một', 'h3: Một chấm', 'h2: Hai'])
    expect(blocks[0]?.children?.[0]?.format).toBe(0)
  })

  it('keeps lists within lists, and counts on where a numbering goes on after other text', async () => {
    const { blocks } = await read({
      body:
        p('Tên bài') +
        ['a', 'b'].map((one) => p(one, { list: [1, 0] })).join('') +
        p('b.a', { list: [1, 1] }) +
        p('Xen giữa.') +
        p('c', { list: [1, 0] }) +
        p('mới', { list: [2, 0] }) +
        p('chấm', { list: [3, 0] }),
    })
    expect(linesOf(blocks)).toEqual([
      'ol@1[1 a; 2 b; ol@1[1 b.a]]',
      'paragraph: Xen giữa.',
      'ol@3[3 c]',
      'ol@1[1 mới]',
      'ul@1[1 chấm]',
    ])
  })

  it('keeps links, and the words of one that leads nowhere', async () => {
    const { blocks, notes } = await read({
      body: p('Tên bài') + p(link('rA', r('cổng tỉnh')) + r(' và ') + link('rB', r('tệp'))),
      links: { rA: 'https://laocai.gov.vn/', rB: 'file:///C:/bai.doc' },
    })
    expect(
      blocks[0]?.children?.map(({ type, fields }) => [type, (fields as { url?: string })?.url]),
    ).toEqual([
      ['link', 'https://laocai.gov.vn/'],
      ['text', undefined],
    ])
    expect(wordsOf(blocks)).toBe('cổng tỉnh và tệp')
    expect(notes).toEqual([expect.stringContaining('1 liên kết')])
  })

  it('takes tracked changes as accepted, and says so', async () => {
    const { blocks, notes } = await read({
      body: p('Tên bài') + p(r('Có ') + deleted('15') + inserted(r('25')) + r(' xã.')),
    })
    expect(linesOf(blocks)).toEqual(['paragraph: Có 25 xã.'])
    expect(notes).toEqual([expect.stringContaining('1 chỗ thêm và 1 chỗ xóa')])
  })

  it('has footnotes as raised figures and a list at the end', async () => {
    const { blocks } = await read({
      body: p('Tên bài') + p(r('Theo báo cáo') + footnote(2) + r('.')),
      footnotes: { 2: p('Báo cáo số 12/BC.') },
    })
    expect(linesOf(blocks)).toEqual([
      'paragraph: Theo báo cáo1.',
      'h3: Chú thích',
      'ol@1[1 Báo cáo số 12/BC.]',
    ])
    expect(blocks[0]?.children?.map(({ format }) => format)).toEqual([0, 64, 0])
  })

  it('has pictures with the caption below, in the style of captions or centred in italics', async () => {
    const bytes = await picture()
    const { blocks, pictures } = await read({
      body:
        p('Tên bài') +
        p(img('rP', 'Chợ họp')) +
        p('Ảnh: Minh Anh', { style: 'Caption' }) +
        p(img('rQ')) +
        p(r('Bà con đi chợ.', { italic: true }), { centred: true }) +
        p(r('Nghiêng thường.', { italic: true })) +
        tbl(tr(tc(p(img('rP')))), tr(tc(p(r('Trong bảng.', { italic: true }), { centred: true })))),
      pictures: { rP: bytes, rQ: bytes },
    })
    expect(linesOf(blocks)).toEqual([
      'picture 0',
      'picture 1',
      'paragraph: Nghiêng thường.',
      'picture 2',
    ])
    expect(pictures.map(({ alt, caption, name }) => [alt, caption, name])).toEqual([
      ['Chợ họp', 'Ảnh: Minh Anh', 'anh-1.png'],
      ['', 'Bà con đi chợ.', 'anh-2.png'],
      ['', 'Trong bảng.', 'anh-3.png'],
    ])
    expect(pictures[0]?.bytes.equals(bytes)).toBe(true)
  })

  const merged = tbl(
    tr(tc('Xã', { merge: 'restart' }), tc('Hồ sơ', { span: 2 })),
    tr(tc('', { merge: 'continue' }), tc('Nhận'), tc('Trả')),
    tr(tc('A'), tc('12'), tc(tbl(tr(tc('9'), tc('2'))))),
  )

  it('has tables with their merged cells where a text may hold them', async () => {
    const { blocks, notes } = await read({ body: p('Tên bài') + merged }, { tables: true })
    const rows = blocks[0]?.children ?? []
    expect(
      rows.map(({ children = [] }) =>
        children.map((cell) => [wordsOf([cell]), cell.colSpan, cell.rowSpan]),
      ),
    ).toEqual([
      [
        ['Xã', 1, 2],
        ['Hồ sơ', 2, 1],
      ],
      [
        ['Nhận', 1, 1],
        ['Trả', 1, 1],
      ],
      [
        ['A', 1, 1],
        ['12', 1, 1],
        ['9 | 2', 1, 1],
      ],
    ])
    expect(notes).toEqual([expect.stringContaining('1 bảng lồng')])
  })

  it('has one that is too wide as paragraphs, and one that is too long as two', async () => {
    const rowOf = (columns: number) =>
      tr(...Array.from({ length: columns }, (_, at) => tc(`c${at}`)))
    const { blocks, notes } = await read(
      {
        body:
          p('Tên bài') +
          tbl(rowOf(21)) +
          p('Giữa.') +
          tbl(...Array.from({ length: 201 }, () => rowOf(2))),
      },
      { tables: true },
    )
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table', 'table'])
    expect(wordsOf(blocks.slice(0, 1))).toMatch(/^c0 \| c1 .* \| c20$/)
    expect(blocks.slice(2).map(({ children = [] }) => children.length)).toEqual([200, 1])
    expect(tableFault(blocks)).toBeNull()
    expect(notes).toEqual([expect.stringContaining('1 bảng đã chuyển thành đoạn văn')])
  })

  it('has them as paragraphs where it may not', async () => {
    const { blocks, notes } = await read({ body: p('Tên bài') + merged })
    expect(linesOf(blocks)).toEqual([
      'paragraph: Xã | Hồ sơ',
      'paragraph: Nhận | Trả',
      'paragraph: A | 12 | 9 | 2',
    ])
    expect(notes[0]).toContain('1 bảng đã chuyển thành đoạn văn')
  })

  it('is composed where it came decomposed', async () => {
    const { title, blocks, notes } = await read({
      body: p('Chợ phiên'.normalize('NFD')) + p('Đoạn một rất dài.'.normalize('NFD')),
    })
    expect([title, ...linesOf(blocks)]).toEqual(['Chợ phiên', 'paragraph: Đoạn một rất dài.'])
    expect(notes).toEqual([expect.stringContaining('NFD')])
  })

  const TCVN3 = 'Céng hoµ x· héi chñ nghÜa ViÖt Nam'
  const UNICODE = 'Cộng hoà xã hội chủ nghĩa Việt Nam'

  it('is converted from TCVN3 by its fonts, with capitals where the font draws them', async () => {
    const { title, blocks, notes, legacy } = await read({
      body:
        p(r(TCVN3, { font: '.VnTimeH' })) +
        p(r('§éc lËp', { font: '.VnTime' }) + r(' - Tự do', { font: 'Times New Roman' })),
    })
    expect([title, ...linesOf(blocks)]).toEqual([
      UNICODE.toLocaleUpperCase('vi'),
      'paragraph: Độc lập - Tự do',
    ])
    expect([legacy, notes[0]]).toEqual(['tcvn3', expect.stringContaining('TCVN3')])
  })

  it('is converted by the font of its style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cũ"/><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Cu"/></w:style>'
    const { title, legacy } = await read({ body: p('Vieät Nam', { style: 'Con' }), styles })
    expect([title, legacy]).toEqual(['Việt Nam', 'vni'])
  })

  it('is converted by what its words would be, where no font tells; and left alone when asked', async () => {
    const body = p(r(TCVN3)) + p(r('Th«ng tin vÒ ph¸t triÓn kinh tÕ'))
    expect((await read({ body })).title).toBe(UNICODE)
    const kept = await read({ body }, { converts: false })
    expect([kept.title, kept.legacy]).toEqual([TCVN3, 'tcvn3'])
    expect(kept.notes[0]).toContain('giữ nguyên')
  })
})
