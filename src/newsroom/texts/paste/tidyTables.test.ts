import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { TABLE_LIMITS } from '@/domain/text/table/tableFault'

import { tidyPaste } from './tidyPaste'

/** The paste as the editor gets it, on one line, and what was left out. */
function tidied(html: string, inTable = false) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const leftOut = tidyPaste(document.body, null, inTable)
  return { html: document.body.innerHTML.replace(/\s*\n\s*/g, ''), leftOut }
}

const wordCell = (words: string) =>
  `<td width=283 valign=top style='width:141.6pt;border:solid windowtext 1.0pt;background:#D9D9D9'>
  <p class=MsoNormal>${words}<o:p></o:p></p></td>`
const grid = (rows: number, columns: number) =>
  `<table>${Array.from(
    { length: rows },
    (_, at) => `<tr>${`<td>ô ${at}</td>`.repeat(columns)}</tr>`,
  ).join('')}</table>`

describe('a pasted table', () => {
  it('of Word keeps its rows, its bold first row as the header, none of its looks', () => {
    const { html, leftOut } = tidied(
      `<table class=MsoTableGrid border=1 style='border-collapse:collapse'>
       <tr>${wordCell('<b>Xã</b>')}${wordCell('<b><span>Hồ sơ</span></b>')}</tr>
       <tr>${wordCell('Cam Đường')}${wordCell('&nbsp;')}</tr></table>`,
    )
    expect(leftOut).toEqual([])
    expect(html.replace(/ class="?\w+"?|<o:p>|<\/o:p>/g, '')).toBe(
      '<table><tr><th scope="row"><p><b>Xã</b></p></th><th scope="row"><p><b><span>Hồ sơ</span></b></p></th></tr>' +
        '<tr><td><p>Cam Đường</p></td><td></td></tr></table>',
    )
  })

  it.each([
    ['one Word repeats', '<thead><tr><td>a</td></tr></thead><tr><td>b</td></tr>', 1],
    ['cells of heads', '<tr><th>a</th><th>c</th></tr><tr><td>b</td></tr>', 2],
    [
      'bold by weight, as Google Docs says it',
      '<tr><td><span style="font-weight:700">a</span></td><td></td></tr><tr><td>b</td></tr>',
      2,
    ],
    ['bold by its cell', '<tr><td style="font-weight:bold">a</td></tr><tr><td>b</td></tr>', 1],
    ['partly bold', '<tr><td><b>a</b> c</td></tr><tr><td>b</td></tr>', 0],
    [
      'bold taken back within',
      '<tr><td><b style="font-weight:normal">a</b></td></tr><tr><td>b</td></tr>',
      0,
    ],
    ['empty', '<tr><td></td></tr><tr><td>b</td></tr>', 0],
  ])('has a header row of %s', (_, rows, heads) => {
    const { html } = tidied(`<table>${rows}</table>`)
    expect(html.match(/<th scope="row"/g) ?? []).toHaveLength(heads)
  })

  it('of a spreadsheet loses hidden rows, empty ones at its end, and its widths', () => {
    const { html } = tidied(
      '<table width=120><colgroup><col width=64></colgroup><tr><td>a</td><td>1</td></tr>' +
        '<tr style="display:none"><td>ẩn</td></tr><tr><td></td><td>2</td></tr><tr><td>&nbsp;</td></tr></table>',
    )
    expect(html).toBe(
      '<table><tbody><tr><td>a</td><td>1</td></tr><tr><td></td><td>2</td></tr></tbody></table>'.replace(
        /<\/?tbody>/g,
        '',
      ),
    )
  })

  it('keeps cells that take several, and its caption as a line above', () => {
    expect(
      tidied(
        '<table><caption>Bảng 1</caption><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      ).html,
    ).toBe(
      '<p>Bảng 1</p><table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
    )
  })

  it('that only lays out a page becomes what is in it', () => {
    const figures = '<table><tr><td>1</td><td>2</td></tr></table>'
    expect(
      tidied(`<table><tr><td>Lời <b>dẫn</b></td><td><p>x</p>${figures}</td></tr></table>`).html,
    ).toBe(`<p>Lời <b>dẫn</b></p><p>x</p>${figures}`)
    expect(tidied('<table><tr><td>Một ô</td></tr></table>').html).toBe('<p>Một ô</p>')
  })

  it('that is too long goes on in another', () => {
    const { html, leftOut } = tidied(grid(TABLE_LIMITS.rows + 1, 2))
    expect(html.match(/<table>/g)).toHaveLength(2)
    expect(html.match(/<tr>/g)).toHaveLength(TABLE_LIMITS.rows + 1)
    expect(leftOut).toEqual([])
  })

  it('that is too wide becomes lines, which is told', () => {
    const { html, leftOut } = tidied(grid(2, TABLE_LIMITS.columns + 1))
    expect(html).toMatch(/^<p>ô 0( · ô 0){20}<\/p><p>ô 1/)
    expect(leftOut).toEqual([{ kind: 'table', why: 'columns' }])
  })

  it('into a cell goes in cell by cell when it is alone, else as lines', () => {
    expect(tidied(grid(2, 2), true).leftOut).toEqual([])
    const { html, leftOut } = tidied(`<p>Trước</p>${grid(2, 2)}`, true)
    expect(html).toBe('<p>Trước</p><p>ô 0 · ô 0</p><p>ô 1 · ô 1</p>')
    expect(leftOut).toEqual([{ kind: 'table', why: 'nested' }])
  })

  it('says nothing when it has no words', () => {
    expect(tidied('<table><tr><td> </td><td></td></tr></table>').html).toBe('')
  })
})
