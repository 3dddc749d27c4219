import { TABLE_LIMITS, widestOf } from '@/domain/text/table/tableFault'

import { inlineOf } from './inline'
import type { Reading } from './reading'
import { type Cell, type Row, type Table, within } from './tree'
import { lineBreak, paragraphNode, pictureNode, type TextNode, textNode, wordsOf } from './wordText'

const rowsOf = ({ children }: Table): Row[] =>
  children.filter((row): row is Row => row.type === 'tableRow')
const cellsOf = ({ children }: Row): Cell[] =>
  children.filter((cell): cell is Cell => cell.type === 'tableCell')

/** Whether a table is there only to place things: one column, as pictures with their captions are often laid out. */
export const isLayout = (table: Table): boolean =>
  rowsOf(table).every((row) => cellsOf(row).length <= 1)

/**
 * A table as the text may hold it: as a table where tables are admitted and it is not too wide, else a paragraph a row with “ | ”
 * between its cells. A long one goes on in another. Pictures in it come behind.
 */
export function tableBlocks(reading: Reading, table: Table): TextNode[] {
  const nested = [...within(table.children)].filter(({ type }) => type === 'table').length
  reading.counts.nested += nested
  const from = reading.pictures.length
  const admitted = reading.tables && widestOf(rowsOf(table).map(cellsOf)) <= TABLE_LIMITS.columns
  const made = admitted
    ? asTables(reading, table)
    : rowsOf(table).flatMap((row) => asParagraph(reading, row))
  if (!admitted) reading.counts.tables += 1
  const pictures = reading.pictures.slice(from).map((_, at) => pictureNode(from + at))
  return [...made, ...pictures]
}

/** The paragraphs of a cell; what is in it besides words is flattened to them. */
function paragraphsOf(reading: Reading, cell: Cell): TextNode[][] {
  return cell.children.flatMap((node): TextNode[][] => {
    if (node.type === 'table') {
      return rowsOf(node).map((row) => joined(reading, row))
    }
    if (node.type !== 'paragraph') return []
    return inlineOf(reading, node.children, node).flatMap((segment) => {
      if ('nodes' in segment) return [segment.nodes]
      reading.pictures.push(segment.picture)
      return []
    })
  })
}

function joined(reading: Reading, row: Row): TextNode[] {
  const cells = cellsOf(row).map((cell) =>
    paragraphsOf(reading, cell).flatMap((nodes, at) =>
      at === 0 ? nodes : [lineBreak(), ...nodes],
    ),
  )
  return cells.flatMap((nodes, at) => (at === 0 ? nodes : [textNode(' | ', 0), ...nodes]))
}

function asParagraph(reading: Reading, row: Row): TextNode[] {
  const nodes = joined(reading, row)
  return wordsOf(nodes).replace(/[|\s]/g, '') === '' ? [] : [paragraphNode(nodes)]
}

const HEADER_ROW = 1
const BASE = { version: 1, direction: null, format: '', indent: 0 }

function asTables(reading: Reading, table: Table): TextNode[] {
  const rows = rowsOf(table)
  const made: TextNode[] = []
  for (let from = 0; from < rows.length; from += TABLE_LIMITS.rows) {
    const part = rows.slice(from, from + TABLE_LIMITS.rows)
    const children = part.map((row, at) => asRow(reading, row, part.length - at))
    made.push({ type: 'table', ...BASE, children })
  }
  return made
}

/** `rowsLeft`: of its table, this one with it; no cell reaches further down. */
function asRow(reading: Reading, row: Row, rowsLeft: number): TextNode {
  const cells = cellsOf(row).map((cell): TextNode => {
    const paragraphs = paragraphsOf(reading, cell)
    return {
      ...{ type: 'tablecell', ...BASE, backgroundColor: null },
      ...{ colSpan: spanOf(cell.colSpan), rowSpan: Math.min(spanOf(cell.rowSpan), rowsLeft) },
      headerState: row.isHeader ? HEADER_ROW : 0,
      children: (paragraphs.length > 0 ? paragraphs : [[]]).map(paragraphNode),
    }
  })
  return { type: 'tablerow', ...BASE, children: cells }
}

/** Word has 63 columns. */
const spanOf = (span: number): number =>
  Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1
