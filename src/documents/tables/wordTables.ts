import type { ImportCell } from '@/domain/imports/cell'
import { cleanText } from '@/domain/text/clean'

import { openWord } from '../word/openWord'
import { readTree } from '../word/readTree'
import type { Row, Table, WordNode } from '../word/tree'
import type { SourceTable, TableRow } from './sourceTable'

const MOST_COLUMNS = 63

/** The tables of a Word file, in their order; cells merged downwards say in each of their rows what they say. */
export async function wordTables(file: Uint8Array): Promise<SourceTable[]> {
  const { children } = await readTree(await openWord(file))
  return tablesIn(children).map((table, at) => {
    const rows = gridOf(table)
    return { name: `Bảng ${at + 1}`, rows: () => rows }
  })
}

/** Those inside another too: a table that only lays out the page holds the one that is meant. */
const tablesIn = (nodes: readonly WordNode[]): Table[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'table' ? [node] : []),
    ...('children' in node ? tablesIn(node.children) : []),
  ])

function gridOf(table: Table): TableRow[] {
  const rows = table.children.filter((node): node is Row => node.type === 'tableRow')
  const down: { text: ImportCell; left: number }[] = []
  return rows.map((row, index) => {
    const cells: ImportCell[] = []
    const takeDown = () => {
      for (let above = down[cells.length]; above && above.left > 0; above = down[cells.length]) {
        above.left -= 1
        cells.push(above.text)
      }
    }
    for (const cell of row.children) {
      if (cell.type !== 'tableCell') continue
      takeDown()
      const text = cleanText(wordsOf(cell.children)).trim()
      const span = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS)
      for (let part = 0; part < span; part += 1) {
        const own = part === 0 ? text : null
        down[cells.length] = { text: own, left: Math.max(0, cell.rowSpan - 1) }
        cells.push(own)
      }
    }
    takeDown()
    return { line: index + 1, cells }
  })
}

/** The words of a cell; of a table inside it each row as a line, its cells with “ | ” between. */
function wordsOf(nodes: readonly WordNode[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return node.value
        case 'tab':
          return ' '
        case 'break':
          return '\n'
        case 'paragraph':
          return `${wordsOf(node.children)}\n`
        case 'tableRow':
          return `${node.children.map((cell) => ('children' in cell ? wordsOf(cell.children).trim() : '')).join(' | ')}\n`
        default:
          return 'children' in node ? wordsOf(node.children) : ''
      }
    })
    .join('')
}
