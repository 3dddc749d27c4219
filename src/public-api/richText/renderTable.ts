import { spanOf, TABLE_LIMITS } from '@/domain/text/table/tableFault'

import { childrenOf, type Node } from './nodes'

/** Bits of Lexical's headerState: a cell of a row that heads the columns, of a column that heads the rows. */
const OF_HEADER_ROW = 1
const OF_HEADER_COLUMN = 2

/**
 * A table in a part of its own that scrolls sideways, reached by keyboard, with a name; empty without a word in it. `inside`
 * makes the HTML of what a cell holds. A cell with one paragraph has its words alone.
 */
export function renderTable(
  node: Node,
  nextNumber: () => number,
  inside: (cell: Node) => string,
): string {
  const rows = childrenOf(node)
    .filter(({ type }) => type === 'tablerow')
    .map((row) => childrenOf(row).filter(({ type }) => type === 'tablecell'))
  const drawn = rows.map((cells) => cells.map((cell) => ({ cell, html: inside(cell) })))
  if (!drawn.flat().some(({ html }) => html !== '')) return ''
  const firstOfBody = rows.findIndex((cells) => !cells.every(isOfHeaderRow))
  const heads = firstOfBody === -1 ? 0 : firstOfBody
  const lines = drawn.map((cells) => `<tr>${cells.map(renderCell).join('')}</tr>`)
  const head = heads === 0 ? '' : `<thead>${lines.slice(0, heads).join('')}</thead>`
  const body = `<tbody>${lines.slice(heads).join('')}</tbody>`
  return `<div class="table" role="region" aria-label="Bảng ${nextNumber()}" tabindex="0"><table>${head}${body}</table></div>`
}

const ONE_PARAGRAPH = /^<p>((?:(?!<\/?p>).)*)<\/p>$/s

function renderCell({ cell, html }: { cell: Node; html: string }): string {
  const inner = html.replace(ONE_PARAGRAPH, '$1')
  const spans = [
    span('colspan', cell.colSpan, TABLE_LIMITS.columns),
    span('rowspan', cell.rowSpan, TABLE_LIMITS.rows),
  ].join('')
  if (isOfHeaderRow(cell)) return `<th scope="col"${spans}>${inner}</th>`
  if (isOfHeaderColumn(cell)) return `<th scope="row"${spans}>${inner}</th>`
  return `<td${spans}>${inner}</td>`
}

function span(name: string, stored: unknown, most: number): string {
  const taken = Math.min(spanOf(stored), most)
  return taken > 1 ? ` ${name}="${taken}"` : ''
}

const isOfHeaderRow = (cell: Node) => has(cell, OF_HEADER_ROW)
const isOfHeaderColumn = (cell: Node) => has(cell, OF_HEADER_COLUMN)
const has = ({ headerState }: Node, bit: number) =>
  typeof headerState === 'number' && (headerState & bit) !== 0
