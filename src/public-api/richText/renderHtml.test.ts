import { describe, expect, it } from 'vitest'

import type { PictureView } from '../schemas'
import { plainText } from './plainText'
import { renderHtml } from './renderHtml'

type Json = Record<string, unknown>

const text = (value: string, format = 0): Json => ({ type: 'text', text: value, format })
const node = (type: string, children: unknown[], more: Json = {}): Json => ({
  type,
  children,
  ...more,
})
const paragraph = (...children: unknown[]) => node('paragraph', children)
const link = (url: unknown, ...children: unknown[]) =>
  node('link', children, { fields: { url, linkType: 'custom' } })
const content = (...children: unknown[]) => ({ root: { type: 'root', children } })

const picture: PictureView = {
  id: 'p1',
  alt: 'Ảnh "trụ sở" <xã>',
  caption: 'Một cửa & "liên thông"',
  credit: 'Hoàng Lan',
  width: 1200,
  height: 800,
  sizes: {
    card: { url: '/api/v1/pictures/p1/card', width: 720, height: 480 },
    wide: { url: '/api/v1/pictures/p1/wide', width: 1280, height: 853 },
  },
}
const pictures = new Map([['p1', picture]])
const html = (...children: unknown[]) => renderHtml(content(...children), pictures)

describe('a text as HTML', () => {
  it('keeps Vietnamese as it is and escapes what HTML would read', () => {
    expect(html(paragraph(text('Thủ tục “một cửa” < 3 ngày & "không" hẹn lại')))).toBe(
      '<p>Thủ tục “một cửa” &lt; 3 ngày &amp; &quot;không&quot; hẹn lại</p>',
    )
  })

  it('marks bold, italic and underlined, and no other format', () => {
    expect(
      html(paragraph(text('a', 1), text('b', 2), text('c', 3), text('d', 8), text('e', 16))),
    ).toBe('<p><strong>a</strong><em>b</em><em><strong>c</strong></em><u>d</u>e</p>')
  })

  it('raises and lowers letters', () => {
    expect(html(paragraph(text('120 m'), text('2', 64), text(' CO'), text('2', 33)))).toBe(
      '<p>120 m<sup>2</sup> CO<sub><strong>2</strong></sub></p>',
    )
  })

  it.each([
    ['h1 h2 h3 h6 script', 'h2 h3 h3 h3 h3'],
    ['h2 h3 h2', 'h2 h3 h2'],
    ['h3 h3', 'h2 h2'],
    ['h3 h2 h3', 'h2 h2 h3'],
    ['h2 h1 h2', 'h2 h2 h3'],
  ])('has headings of two levels, the higher first: %s are %s', (stored, shown) => {
    const heading = (tag: string) => node('heading', [text('x')], { tag })
    const expected = shown.split(' ').map((tag) => `<${tag}>x</${tag}>`)
    expect(html(...stored.split(' ').map(heading))).toBe(expected.join(''))
  })

  it('counts no heading that says nothing', () => {
    const heading = (tag: string, words: string) => node('heading', [text(words)], { tag })
    expect(html(heading('h2', ' '), heading('h3', 'x'))).toBe('<h2>x</h2>')
  })

  it.each<[unknown, string, string]>([
    [4, 'number', '<ol start="4"><li>x</li></ol>'],
    [0, 'number', '<ol start="0"><li>x</li></ol>'],
    [1, 'number', '<ol><li>x</li></ol>'],
    [undefined, 'number', '<ol><li>x</li></ol>'],
    ['4" onclick="x', 'number', '<ol><li>x</li></ol>'],
    [2.5, 'number', '<ol><li>x</li></ol>'],
    [-3, 'number', '<ol><li>x</li></ol>'],
    [4, 'bullet', '<ul><li>x</li></ul>'],
  ])('goes on counting where a list says: %j of a %s list', (start, listType, expected) => {
    expect(html(node('list', [node('listitem', [text('x')])], { listType, start }))).toBe(expected)
  })

  it('puts an indented list under the item before it', () => {
    const item = (...children: unknown[]) => node('listitem', children)
    const inner = node('list', [item(text('b'))], { listType: 'number' })
    expect(html(node('list', [item(text('a')), item(inner)], { listType: 'bullet' }))).toBe(
      '<ul><li>a<ol><li>b</li></ol></li></ul>',
    )
  })

  it('has of a link to a text of ours, which has no address yet, the words alone', () => {
    const fields = { linkType: 'internal', doc: { relationTo: 'articles', value: 'mat' } }
    expect(html(paragraph(node('link', [text('bài trước')], { fields })))).toBe('<p>bài trước</p>')
  })

  it('has quotes, rules and line breaks', () => {
    expect(
      html(node('quote', [text('a'), { type: 'linebreak' }, text('b')]), {
        type: 'horizontalrule',
      }),
    ).toBe('<blockquote><p>a<br>b</p></blockquote><hr>')
  })

  it('shows a picture with sizes, alternative text, caption and credit', () => {
    expect(html({ type: 'upload', relationTo: 'media', value: 'p1' })).toBe(
      '<figure><img src="/api/v1/pictures/p1/wide" srcset="/api/v1/pictures/p1/card 720w, /api/v1/pictures/p1/wide 1280w"' +
        ' sizes="(min-width: 760px) 680px, 100vw" width="1280" height="853"' +
        ' alt="Ảnh &quot;trụ sở&quot; &lt;xã&gt;" loading="lazy" decoding="async">' +
        '<figcaption>Một cửa &amp; &quot;liên thông&quot;. <cite>Ảnh: Hoàng Lan</cite></figcaption></figure>',
    )
  })

  it('shows a picture wider, and with a caption of its own, where the text says so', () => {
    const fields = { width: 'wide', caption: 'Trụ sở <mới>' }
    const made = html({ type: 'upload', relationTo: 'media', value: 'p1', fields })
    expect(made).toMatch(/^<figure class="wide">/)
    expect(made).toContain('sizes="(min-width: 960px) 880px, 100vw"')
    expect(made).toContain(
      '<figcaption>Trụ sở &lt;mới&gt;. <cite>Ảnh: Hoàng Lan</cite></figcaption>',
    )
    const odd = { width: 'wide" onclick="x', caption: 7 }
    expect(html({ type: 'upload', relationTo: 'media', value: 'p1', fields: odd })).toBe(
      html({ type: 'upload', relationTo: 'media', value: 'p1' }),
    )
  })

  it('never calls a foreign host for a picture', () => {
    const src = 'https://foreign.example/a.jpg'
    const pending = { formID: 'f', src }
    expect(
      html({ type: 'upload', pending }, { type: 'upload', relationTo: 'media', value: src, src }),
    ).toBe('')
    expect(html({ type: 'upload', relationTo: 'media', value: 'p1', pending, src })).not.toContain(
      'foreign',
    )
  })

  it('leaves out a picture that the published article does not list', () => {
    expect(html({ type: 'upload', relationTo: 'media', value: 'draft' })).toBe('')
    expect(html({ type: 'upload', relationTo: 'files', value: 'p1' })).toBe('')
  })

  it('leaves out empty paragraphs', () => {
    expect(html(paragraph(), paragraph(text('  ')))).toBe('')
  })
})

describe('a hostile text', () => {
  it.each([
    ['a script in the text', paragraph(text('<script>alert(1)</script>'))],
    ['an event handler in the text', paragraph(text('"><img src=x onerror=alert(1)>'))],
    ['an unknown node', node('html', [text('<b>x</b>')], { html: '<script>1</script>' })],
    ['a node called after a property of every object', node('constructor', [text('x')])],
    ['a node called __proto__', node('__proto__', [text('x')])],
    ['a script link', paragraph(link('javascript:alert(1)', text('x')))],
    ['a script link in capitals', paragraph(link('JaVaScRiPt:alert(1)', text('x')))],
    ['a script link with a tab', paragraph(link('java\tscript:alert(1)', text('x')))],
    [
      'a script link with a control sign before it',
      paragraph(link('\u0001javascript:1', text('x'))),
    ],
    ['a data link', paragraph(link('data:text/html,<script>1</script>', text('x')))],
    [
      'a link that breaks out of its attribute',
      paragraph(link('https://a/" onclick="x', text('x'))),
    ],
    ['a text that is no text', paragraph({ type: 'text', text: { toString: 'x' } })],
    ['a tag in a heading', node('heading', [text('x')], { tag: 'h2 onclick=alert(1)' })],
    ['a class on a list', node('list', [node('listitem', [text('x')])], { tag: 'ul><script>' })],
  ])('is harmless: %s', (_, hostile) => {
    const made = html(hostile)
    expect(made).not.toMatch(/<script|<img|onclick="|onerror="|javascript:|data:/i)
    expect(made.replace(/<\/?(p|h2|h3|ul|li)>/g, '')).not.toMatch(/</)
  })

  it.each([
    null,
    undefined,
    'x',
    7,
    [],
    {},
    { root: null },
    { root: { children: 'x' } },
    { root: { children: [null, 1, 'x'] } },
  ])('is empty when it is no text: %j', (value) => {
    expect(renderHtml(value, pictures)).toBe('')
    expect(plainText(value)).toBe('')
  })

  it('does not exhaust the stack', () => {
    let deep: Json = paragraph(text('x'))
    for (let level = 0; level < 20_000; level += 1) deep = node('quote', [deep])
    expect(renderHtml(content(deep), pictures)).toBe('')
    expect(plainText(content(deep))).toBe('')
  })
})

describe('a link', () => {
  it('leaves as it was meant, old texts included', () => {
    const old = 'https%3A%2F%2Fa.vn%2F%3Fq%3Dm%E1%BB%99t%20c%E1%BB%ADa'
    expect(html(paragraph(link('www.a.vn', text('a')), link(old, text('b'))))).toBe(
      '<p><a href="https://www.a.vn" rel="noopener noreferrer">a</a>' +
        '<a href="https://a.vn/?q=một%20cửa" rel="noopener noreferrer">b</a></p>',
    )
  })

  it('keeps the words of a link that goes, and no link within a link', () => {
    expect(html(paragraph(link('javascript:1', text('đọc thêm'))))).toBe('<p>đọc thêm</p>')
    expect(html(paragraph(link('https://a.vn', text('a'), link('https://b.vn', text('b')))))).toBe(
      '<p><a href="https://a.vn" rel="noopener noreferrer">a</a></p>',
    )
  })
})

describe('a text without marks', () => {
  it('has raised and lowered digits', () => {
    const words = [text('m'), text('2', 64), text(', H'), text('2', 32), text('O')]
    expect(plainText(content(paragraph(...words)))).toBe('m², H₂O')
  })

  it('has blocks apart by an empty line, list items by a line, and no pictures', () => {
    const list = node('list', [node('listitem', [text('một')]), node('listitem', [text('hai')])])
    expect(
      plainText(
        content(
          node('heading', [text('Mục')], { tag: 'h2' }),
          paragraph(
            text('Bước '),
            text('một', 1),
            { type: 'linebreak' },
            link('https://a.vn', text('xem')),
          ),
          list,
          { type: 'upload', relationTo: 'media', value: 'p1' },
        ),
      ),
    ).toBe('Mục\n\nBước một\nxem\n\nmột\nhai')
  })
})
