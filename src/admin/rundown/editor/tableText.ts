import { parseClock } from '@/domain/rundown/edit/clock'
import { parseDuration } from '@/domain/rundown/duration'
import { spreadsheetText } from '@/domain/rundown/edit/spreadsheetRows'

/** No table of people is as wide; what a page claims to span is not believed. */
const MOST_COLUMNS = 200
const MOST_ROWS = 10_000

const BLOCKS =
  /^(p|div|li|ul|ol|h[1-6]|table|tr|td|th|section|article|blockquote|pre|dt|dd|dl|center)$/i
const UNSEEN = /^(style|script|head|title|meta|link|template|colgroup|caption)$/i

/**
 * The tables of a pasted page as text with tabs, as `cellsOf` reads it; null when there is none. Word and Writer break
 * cells of several paragraphs into rows in their plain text, Calc takes the line breaks out, and none says which cells
 * are merged: only their HTML does. Words of a merged cell are said for each of its rows; times once. Lines around the
 * tables are rows of one cell.
 */
export function tableText(body: Element): string | null {
  if (!body.querySelector('table')) return null
  const rows: string[][] = []
  addBlocks(body, rows)
  return spreadsheetText(rows.slice(0, MOST_ROWS))
}

function addBlocks(parent: Element, rows: string[][]): void {
  let words = ''
  const end = () => {
    for (const line of linesOf(words)) rows.push([line])
    words = ''
  }
  for (const node of parent.childNodes) {
    const element = asElement(node)
    if (element && nameOf(element) === 'table') {
      end()
      rows.push(...rowsOfTable(element))
    } else if (element?.querySelector('table')) {
      end()
      addBlocks(element, rows)
    } else words += wordsOf(node)
  }
  end()
}

/** A cell that goes on below: what it says there, and for how many rows. */
type Going = { text: string; rows: number }

function rowsOfTable(table: Element): string[][] {
  const going = new Map<number, Going>()
  return rowElements(table)
    .slice(0, MOST_ROWS)
    .map((row) => cellsOfRow(row, going))
}

function cellsOfRow(row: Element, going: Map<number, Going>): string[] {
  const cells: string[] = []
  const goOn = () => {
    for (let one = going.get(cells.length); one; one = going.get(cells.length)) {
      if (one.rows === 1) going.delete(cells.length)
      else going.set(cells.length, { ...one, rows: one.rows - 1 })
      cells.push(one.text)
    }
  }
  for (const cell of childElements(row).filter((one) => /^t[dh]$/.test(nameOf(one)))) {
    goOn()
    const text = linesOf(wordsOf(cell)).join('\n')
    const rows = spanOf(cell, 'rowspan', MOST_ROWS)
    const columns = Math.min(spanOf(cell, 'colspan', MOST_COLUMNS), MOST_COLUMNS - cells.length)
    for (let at = 0; at < columns; at += 1) {
      if (rows > 1) going.set(cells.length, { text: at === 0 ? wordsOnly(text) : '', rows: rows - 1 }) // prettier-ignore
      cells.push(at === 0 ? text : '')
    }
  }
  goOn()
  return cells
}

/** A length or a time of day is that of one row. */
const wordsOnly = (text: string): string =>
  parseDuration(text).ok || parseClock(text, 0).kind === 'at' ? '' : text

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.min(Math.max(1, Math.trunc(Number(cell.getAttribute(name) ?? 1)) || 1), most)

/** The rows of a table, not those of tables in its cells. */
function rowElements(table: Element): Element[] {
  return childElements(table).flatMap((one) =>
    nameOf(one) === 'tr' ? [one] : /^t(head|body|foot)$/.test(nameOf(one)) ? rowElements(one) : [],
  )
}

/** What a page shows of a node: breaks where it breaks lines, one space where it has any. */
function wordsOf(node: Node): string {
  const element = asElement(node)
  if (!element) return node.nodeType === TEXT ? (node.textContent ?? '').replace(/\s+/g, ' ') : ''
  const name = nameOf(element)
  if (name === 'br') return '\n'
  if (UNSEEN.test(name)) return ''
  const inside = [...element.childNodes].map(wordsOf).join('')
  return BLOCKS.test(name) ? `\n${inside}\n` : inside
}

/** Lines with words in them. */
const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

const TEXT = 3
const asElement = (node: Node): Element | null => (node.nodeType === 1 ? (node as Element) : null)
const nameOf = (element: Element): string => element.nodeName.toLowerCase()
const childElements = (element: Element): Element[] => [...element.children]
