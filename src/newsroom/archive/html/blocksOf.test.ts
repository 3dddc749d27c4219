import { describe, expect, it } from 'vitest'

import type { TextNode } from '@/documents/word/wordText'

import { tableFaultIn } from '../../texts/contentShape'
import { readBody } from '../readBody'
import { blocksOf } from './blocksOf'

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
    const { frames, leftOut } = blocksOf(
      '<iframe src="https://x.vn"></iframe><video src="a.mp4"></video><img src="a.jpg"><p><a href="javascript:1">b</a></p>',
    )
    expect(frames).toBe(2)
    expect(leftOut.map(({ kind }) => kind)).toEqual(['picture', 'link'])
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
