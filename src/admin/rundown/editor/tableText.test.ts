import { readFileSync } from 'node:fs'

import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { readPastedTable, rowsOfTable } from '@/domain/rundown/edit/spreadsheetRows'

import { tableText } from './tableText'

const ON_AIR = Date.parse('2026-11-27T19:45:00+07:00')
const bodyOf = (html: string) =>
  parseHTML(/<html/i.test(html) ? html : `<html><body>${html}</body></html>`).document.body
const clipboard = (name: string) =>
  readFileSync(`${import.meta.dirname}/../../../../tests/fixtures/clipboard/${name}`, 'utf8')
const rowsOf = (text: string) => {
  const table = readPastedTable(text, ON_AIR)
  return rowsOfTable(table, table.columns, ON_AIR)
}

/** What the same table says, from whichever program it was copied. */
const MEANT = {
  rows: [
    {
      title: '"Một cửa" – số 2',
      seconds: 190,
      start: ON_AIR,
      presenter: 'Lan',
      notes: 'băng 1\nbăng 2',
    },
    {
      title: 'Phóng sự: nước sạch',
      seconds: 360,
      start: ON_AIR + 190_000,
      presenter: 'Lan',
    },
    { title: 'Chào', seconds: 20, presenter: 'Minh' },
  ],
  problems: [],
}

describe('a table copied', () => {
  it.each(['excel', 'word', 'google-sheets', 'libreoffice-writer'])(
    'in %s is read with its merged cells and the lines in its cells',
    (program) => {
      const text = tableText(bodyOf(clipboard(`${program}.html`))) ?? ''
      expect(rowsOf(text)).toEqual(MEANT)
    },
  )

  it.each(['excel', 'word', 'google-sheets', 'libreoffice-writer'])(
    'in %s says less in its plain text, so that this would not do',
    (program) => {
      expect(rowsOf(clipboard(`${program}.txt`))).not.toEqual(MEANT)
    },
  )
})

const text = (html: string) => tableText(bodyOf(html))

describe('the HTML of a paste', () => {
  it.each<[string, string, string | null]>([
    ['without a table is left to the plain text', '<p>Tin một</p><ul><li>a</li></ul>', null],
    [
      'one space where a page shows one',
      '<table><tr><td>a\r\n   b&nbsp; c</td></tr></table>',
      'a b c',
    ],
    ['a cell over two columns', '<table><tr><td colspan=2>a</td><td>b</td></tr></table>', 'a\t\tb'],
    [
      'words of a merged cell for each row, times once',
      '<table><tr><td rowspan=3>Lan</td><td rowspan=3>1:00</td><td rowspan=2 colspan=2>x</td><td>1</td></tr><tr><td>2</td></tr><tr><td>y</td><td>z</td><td>3</td></tr></table>',
      'Lan\t1:00\tx\t\t1\nLan\t\tx\t\t2\nLan\t\ty\tz\t3',
    ],
    [
      'a table in a cell is text of the cell',
      '<table><tr><td>a<table><tr><td>b</td></tr><tr><td>c</td></tr></table></td><td>d</td></tr></table>',
      '"a\nb\nc"\td',
    ],
    [
      'lines around tables are rows of one cell',
      '<div><h1>Khung</h1><div>ngày 1<br>tối</div></div><table><thead><tr><th>Mục</th></tr></thead><tbody><tr><td>Tin</td></tr></tbody></table>hết',
      'Khung\nngày 1\ntối\nMục\nTin\nhết',
    ],
    [
      'styles and scripts are no words',
      '<table><tr><td><style>a{}</style>a<script>b</script></td></tr></table>',
      'a',
    ],
    ['a table without cells', '<table><tr></tr></table>', ''],
  ])('%s', (_, html, expected) => {
    expect(text(html)).toBe(expected)
  })

  it('is not believed how far a cell goes', () => {
    const wide = text(
      '<table><tr><td colspan=99999999 rowspan=99999999>a</td></tr><tr></tr></table>',
    )
    expect(wide?.split('\n').map((line) => line.split('\t').length)).toEqual([200, 200])
    expect(
      text('<table><tr><td colspan=-1 rowspan=x>a</td><td colspan=0>b</td></tr></table>'),
    ).toBe('a\tb')
  })
})
