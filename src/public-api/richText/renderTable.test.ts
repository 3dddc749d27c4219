import { describe, expect, it } from 'vitest'

import { plainText } from './plainText'
import { renderHtml } from './renderHtml'

type Json = Record<string, unknown>
const node = (type: string, children: unknown[], more: Json = {}): Json => ({
  ...{ type, children, ...more },
})
const text = (words: string): Json => ({ type: 'text', text: words })
const p = (words: string) => node('paragraph', [text(words)])
const cell = (words: string, more: Json = {}) => node('tablecell', [p(words)], more)
const head = (words: string, headerState = 1) => cell(words, { headerState })
const row = (...cells: unknown[]) => node('tablerow', cells)
const table = (...rows: unknown[]) => node('table', rows)
const content = (...children: unknown[]) => ({ root: { type: 'root', children } })
const html = (...children: unknown[]) => renderHtml(content(...children), new Map())

const around = (inner: string, number = 1) =>
  `<div class="table" role="region" aria-label="Bảng ${number}" tabindex="0"><table>${inner}</table></div>`

describe('a table as HTML', () => {
  it('has its header row as a head, its header column as heads of rows', () => {
    expect(
      html(table(row(head('Xã', 3), head('Hồ sơ')), row(head('Cam Đường', 2), cell('1.204')))),
    ).toBe(
      around(
        '<thead><tr><th scope="col">Xã</th><th scope="col">Hồ sơ</th></tr></thead>' +
          '<tbody><tr><th scope="row">Cam Đường</th><td>1.204</td></tr></tbody>',
      ),
    )
  })

  it('is a body alone when no row, or every row, is a header', () => {
    expect(html(table(row(cell('a'))))).toBe(around('<tbody><tr><td>a</td></tr></tbody>'))
    expect(html(table(row(head('a'))))).toBe(
      around('<tbody><tr><th scope="col">a</th></tr></tbody>'),
    )
  })

  it('keeps cells that take several columns or rows, within bounds', () => {
    const spans = (more: Json) => html(table(row(cell('a', more))))
    expect(spans({ colSpan: 2, rowSpan: 3 })).toContain('<td colspan="2" rowspan="3">a</td>')
    expect(spans({ colSpan: 1e6, rowSpan: '2" onclick="x' })).toContain('<td colspan="20">a</td>')
  })

  it('has in a cell what a text has, headings as bold words, no table', () => {
    const inner = [
      node('heading', [text('Tít')], { tag: 'h2' }),
      node('list', [node('listitem', [text('<b>')])], { listType: 'bullet' }),
      table(row(cell('trong'))),
    ]
    expect(html(table(row(node('tablecell', inner))))).toBe(
      around(
        '<tbody><tr><td><p><strong>Tít</strong></p><ul><li>&lt;b&gt;</li></ul></td></tr></tbody>',
      ),
    )
    expect(html(table(row(node('tablecell', [p('a'), p('b')]))))).toContain(
      '<td><p>a</p><p>b</p></td>',
    )
  })

  it('numbers those that are shown, and leaves out one without a word', () => {
    expect(html(table(row(cell('a'))), table(row(cell(' '))), table(row(cell('b'))))).toBe(
      around('<tbody><tr><td>a</td></tr></tbody>') +
        around('<tbody><tr><td>b</td></tr></tbody>', 2),
    )
  })

  it('keeps headings after it in order whatever its cells hold', () => {
    const inCell = node('tablecell', [node('heading', [text('x')], { tag: 'h2' })])
    expect(html(table(row(inCell)), node('heading', [text('y')], { tag: 'h3' }))).toMatch(
      /<h2>y<\/h2>$/,
    )
  })
})

it('a box of facts has what is in it, its headings as bold words, and is no box without words', () => {
  const heading = node('heading', [text('Ba <bước>')], { tag: 'h2' })
  const box = node('factbox', [heading, p('Nộp'), node('factbox', [p('trong')])])
  expect(html(box, node('heading', [text('y')], { tag: 'h3' }))).toBe(
    '<aside><p><strong>Ba &lt;bước&gt;</strong></p><p>Nộp</p></aside><h2>y</h2>',
  )
  expect(html(node('factbox', [p(' ')]))).toBe('')
  expect(plainText(content(box))).toBe('Ba <bước>\nNộp\ntrong')
})

it('a table without marks has rows apart by a line, cells by a tab', () => {
  const two = node('tablecell', [p('một'), p('hai')])
  expect(plainText(content(p('Trước'), table(row(head('A'), cell('')), row(two, cell('b')))))).toBe(
    'Trước\n\nA\t\nmột hai\tb',
  )
})
