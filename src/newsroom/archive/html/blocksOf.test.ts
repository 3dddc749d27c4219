import { describe, expect, it } from 'vitest'

import type { TextNode } from '@/documents/word/wordText'

import { tableFaultIn } from '../../texts/contentShape'
import { type ReadBody, readBody as readWith } from '../readBody'
import { blocksOf as blocksWith, type ReadHtml } from './blocksOf'
import type { FindPicture } from '../../texts/paste/liftPictures'

/** A block in a line: its kind, and what stands in it. */
const shape = ({
  type,
  tag,
  text,
  format,
  url,
  fields,
  children = [],
}: TextNode & Record<string, unknown>): string => {
  // prettier-ignore
  if (type === 'text') return format ? `${String(text)}^${String(format)}` : String(text)
  if (type === 'linebreak') return '⏎'
  const inner = children.map(shape).join('|')
  const address = (fields as { url?: string } | undefined)?.url ?? url
  return `${String(tag ?? type)}${address === undefined ? '' : `→${String(address)}`}(${inner})`
}
const nowhere = () => null
function blocksOf(html: string, find?: FindPicture): ReadHtml {
  const found = blocksWith(html, find)
  if (!found) throw new Error('too deep')
  return found
}
const readBody = (body: string): ReadBody => readWith(body, nowhere)
const read = (html: string) => blocksOf(html).blocks.map(shape)

describe('HTML of another place', () => {
  it.each([
    ['<p>Một <b>hai</b> <i>ba</i></p>', ['paragraph(Một |hai^1| |ba^2)']],
    ['chữ trần<p>đoạn</p>cuối', ['paragraph(chữ trần)', 'paragraph(đoạn)', 'paragraph(cuối)']],
    ['<h1>Lớn</h1><h4>Nhỏ</h4>', ['h2(Lớn)', 'h3(Nhỏ)']],
    ['<div><div><p>sâu</p></div></div>', ['paragraph(sâu)']],
    ['<p>một<br>hai<br></p>', ['paragraph(một|⏎|hai)']],
    ['<ol start="3"><li>ba<ul><li>trong</li></ul></li></ol>', ['ol(listitem(ba)|listitem(ul(listitem(trong))))']], // prettier-ignore
    ['<blockquote><p>a</p><p>b</p></blockquote>', ['quote(a|⏎|b)']],
    ['<p>&nbsp;</p><p></p>', []],
    ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
      ['table(tablerow(tablecell(paragraph(A))|tablecell(paragraph(B)))|tablerow(tablecell(paragraph(1))|tablecell(paragraph(2))))']], // prettier-ignore
  ])('%s', (html, blocks) => expect(read(html)).toEqual(blocks))

  it.each([
    ['<script>alert(1)</script><p onclick="x()">a</p>', 'paragraph(a)'],
    ['<p><a href="javascript:alert(1)">a</a></p>', 'paragraph(a)'],
    ['<p><a href="java&#9;script:alert(1)">a</a></p>', 'paragraph(a)'],
    ['<p><a href="data:text/html,x">a</a></p>', 'paragraph(a)'],
    ['<style>p{}</style><form><input value="x"></form><p>a</p><svg onload="x"></svg>', 'paragraph(a)'], // prettier-ignore
    ['<p><a href="https://a.vn/x">a</a></p>', 'paragraph(link→https://a.vn/x(a))'],
  ])('keeps nothing that runs: %s', (html, block) => expect(read(html)).toEqual([block]))

  it('counts the frames it leaves out, and tells of pictures and links', () => {
    const { frames, leftOut, pictures } = blocksOf(
      '<iframe src="https://x.vn"></iframe><video src="a.mp4"></video><img src="a.jpg"><p><a href="javascript:1">b</a></p>',
    )
    expect(frames).toBe(2)
    expect(leftOut.map(({ kind }) => kind)).toEqual(['link'])
    expect(pictures).toEqual({ placed: [], missing: ['a.jpg'] })
  })
})

describe('the words of a text', () => {
  it.each([
    ['<img src="a.jpg"><script>1</script>', 'không có chữ'],
    ['{"root":{"type":"root","children":[{"type":"lạ"}]}}', 'không đúng dạng'],
    ['{"khac":1}', 'không đúng dạng'],
  ])('%s is refused', (body, words) =>
    expect(readBody(body)).toEqual({ problem: expect.stringContaining(words) }),
  )

  it('may come as our own JSON, of which odd links are mended', () => {
    const link = {
      ...{ type: 'link', children: [{ type: 'text', text: 'a' }] },
      fields: { linkType: 'custom', url: 'javascript:1' },
    }
    const body = JSON.stringify({
      root: { type: 'root', children: [{ type: 'paragraph', children: [link] }] },
    })
    expect(JSON.stringify(readBody(body))).not.toContain('javascript:1"}')
  })

  it('have tables that a text may have', () => {
    const read = readBody(
      '<table><tr><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr></table>',
    )
    expect('content' in read && tableFaultIn(read.content)).toBeNull()
  })
})

describe('pictures whose files are there', () => {
  const find = (src: string) => (src.endsWith('.jpg') ? src : null)
  const withPictures = (html: string) => {
    const { blocks, pictures } = blocksOf(html, find)
    return { shapes: blocks.map((one) => (one.type === 'picture' ? `#${String(one.picture)}` : shape(one))), pictures } // prettier-ignore
  }

  it.each([
    ['<p>a</p><figure><img src="1.jpg"></figure><p>b</p>', ['paragraph(a)', '#0', 'paragraph(b)']],
    ['<p>a <img src="1.jpg"> b</p>', ['paragraph(a | b)', '#0']],
    ['<p><a href="https://x.vn/1.jpg"><img src="1.jpg"></a> b</p>', ['#0', 'paragraph(b)']],
    ['<p>a<img src="1.jpg"><img src="2.jpg"></p><p>b</p>', ['paragraph(a)', '#0', '#1', 'paragraph(b)']], // prettier-ignore
    ['<ul><li>a<img src="1.jpg"></li></ul>', ['ul(listitem(a))', '#0']],
    ['<div>a<img src="1.jpg">b</div>', ['paragraph(a)', '#0', 'paragraph(b)']],
    ['<table><tr><td>1</td><td><img src="1.jpg"></td></tr><tr><td>2</td><td>3</td></tr></table>',
      ['table(tablerow(tablecell(paragraph(1))|tablecell(paragraph()))|tablerow(tablecell(paragraph(2))|tablecell(paragraph(3))))', '#0']], // prettier-ignore
    ['<p><img src="https://s.w.org/x.jpg" alt="😀" class="emoji"></p>', ['paragraph(😀)']],
  ])('%s', (html, shapes) => expect(withPictures(html).shapes).toEqual(shapes))

  it('have the words of their figure, and a gallery those of each', () => {
    const { pictures } = withPictures(
      '<figure><img src="1.jpg" alt="Chợ"><figcaption>Chợ phiên. Ảnh: Hải Lâm</figcaption></figure>' +
        '<figure><figure><img src="2.jpg"><figcaption>Hai</figcaption></figure><figure><img src="3.jpg"></figure><figcaption>Cả hai</figcaption></figure>',
    )
    expect(pictures.placed).toEqual([
      { key: '1.jpg', alt: 'Chợ', caption: 'Chợ phiên', credit: 'Hải Lâm' },
      { key: '2.jpg', alt: null, caption: 'Hai', credit: null },
      { key: '3.jpg', alt: null, caption: null, credit: null },
    ])
  })

  it('are named where their file is not there', () =>
    expect(withPictures('<p>a</p><img src="/x/b%20c.png?x=1"><img src="data:image/png;base64,AA">').pictures.missing) // prettier-ignore
      .toEqual(['b%20c.png', 'ảnh nhúng trong mã']))

  it('stand in our own JSON by their file', () => {
    const upload = (value: string) => ({ type: 'upload', relationTo: 'media', value, fields: { caption: 'Chợ' } }) // prettier-ignore
    const words = { type: 'paragraph', children: [{ type: 'text', text: 'a' }] }
    const body = JSON.stringify({ root: { type: 'root', children: [words, upload('anh/1.jpg'), upload('64f0c0ffee')] } }) // prettier-ignore
    expect(readWith(body, find)).toMatchObject({
      pictures: {
        placed: [{ key: 'anh/1.jpg', alt: null, caption: 'Chợ', credit: null }],
        missing: ['64f0c0ffee'],
      },
    })
  })
})

it.each(['div', 'b', 'ul><li', 'blockquote', 'table><tr><td', 'div></b', 'x-y'])(
  'a text nested in %s beyond measure is refused',
  (tag) => {
    const deep = `${`<${tag}>`.repeat(20_000)}a`
    expect(readBody(deep)).toEqual({ problem: expect.stringContaining('lồng nhau quá sâu') })
  },
)

it('a long text whose parts nobody closed is read', () => {
  const long = `${'<p>chữ<br><img src="x">'.repeat(2000)}${'<ul><li>a<li>b</ul>'.repeat(500)}`
  expect(readBody(long)).toHaveProperty('content')
})
