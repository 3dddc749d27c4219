import { TABLE_LIMITS } from '@/domain/text/table/tableFault'
import type { LeftOut } from '../meantContent'

import { isHeaderRow } from './headerRow'

/** What a pasted table says of its looks; the page and the editor have one look for all. */
const LOOKS = ['style', 'width', 'height', 'bgcolor', 'align', 'valign', 'nowrap', 'border']
const HIDDEN = /display:\s*none/i

/**
 * Makes of pasted tables what a text may hold: tables that only lay out a page become their contents, rows that nobody saw or
 * that say nothing at the end go, a long table goes on in a second one, one that is too wide becomes lines. `inTable`: the
 * caret is in a cell, where only a single table alone can be put, cell by cell. Changes `root`; answers what was left out.
 */
export function tidyTables(root: Element, inTable = false): LeftOut[] {
  unfoldLayout(root)
  const tables = [...root.querySelectorAll('table')]
  const alone = tables.length === 1 && isAllThereIs(root, tables[0])
  const leftOut: LeftOut[] = []
  for (const table of tables) {
    dropUnseen(table)
    const columns = Math.max(0, ...rowsOf(table).map(columnsOf))
    if (columns === 0) {
      table.remove()
    } else if (columns > TABLE_LIMITS.columns || (inTable && !alone)) {
      table.replaceWith(...asLines(table))
      leftOut.push({ kind: 'table', why: inTable && !alone ? 'nested' : 'columns' })
    } else tidyTable(table)
  }
  return leftOut
}

/** Makes of tables that only lay out a page their contents. Changes `root`. */
export function unfoldLayout(root: Element): void {
  for (const table of inner(root)) if (isLayout(table)) table.replaceWith(...contentsOf(table))
}

/** Innermost first: what a table of looks holds may be a table of figures. */
const inner = (root: Element): Element[] => [...root.querySelectorAll('table')].reverse()

const isLayout = (table: Element): boolean =>
  table.querySelector('table') !== null || table.querySelectorAll('td, th').length <= 1

const contentsOf = (table: Element): Node[] =>
  [
    ...table.querySelectorAll(':scope > * > tr > td, :scope > * > tr > th, :scope > tr > td'),
  ].flatMap((cell) => {
    if ([...cell.children].some((child) => BLOCK.test(child.tagName))) return [...cell.childNodes]
    const paragraph = cell.ownerDocument.createElement('p')
    paragraph.append(...cell.childNodes)
    return [paragraph]
  })

const BLOCK = /^(p|div|table|h[1-6]|ul|ol|blockquote)$/i

const isAllThereIs = (root: Element, table: Element | undefined): boolean =>
  wordsOf(root) === (table ? wordsOf(table) : '')

function dropUnseen(table: Element): void {
  for (const one of table.querySelectorAll('tr, td, th')) {
    if (HIDDEN.test(one.getAttribute('style') ?? '')) one.remove()
  }
  const rows = rowsOf(table)
  while (rows.length > 0 && wordsOf(rows.at(-1)) === '') rows.pop()?.remove()
}

function tidyTable(table: Element): void {
  const [first] = rowsOf(table)
  if (first && isHeaderRow(first)) makeHeader(first)
  for (const group of table.querySelectorAll('colgroup, col, caption')) dropLooks(group)
  for (const one of [table, ...table.querySelectorAll('tr, td, th, tbody, thead')]) {
    for (const look of LOOKS) one.removeAttribute(look)
  }
  for (const cell of table.querySelectorAll('td, th')) {
    if (wordsOf(cell) === '') cell.replaceChildren()
  }
  split(table)
}

/** A caption becomes a line above. */
function dropLooks(group: Element): void {
  if (group.tagName.toLowerCase() === 'caption' && wordsOf(group) !== '') {
    const paragraph = group.ownerDocument.createElement('p')
    paragraph.append(...group.childNodes)
    group.closest('table')?.before(paragraph)
  }
  group.remove()
}

function makeHeader(row: Element): void {
  for (const cell of cellsOf(row)) {
    const head = row.ownerDocument.createElement('th')
    for (const name of ['colspan', 'rowspan']) {
      const value = cell.getAttribute(name)
      if (value !== null) head.setAttribute(name, value)
    }
    // So the editor takes it for a cell of the header row alone.
    head.setAttribute('scope', 'row')
    head.append(...cell.childNodes)
    cell.replaceWith(head)
  }
}

/** What is beyond the longest table goes on in another, below. */
function split(table: Element): void {
  const rows = rowsOf(table)
  let last = table
  for (let at = TABLE_LIMITS.rows; at < rows.length; at += TABLE_LIMITS.rows) {
    const next = table.ownerDocument.createElement('table')
    next.append(...rows.slice(at, at + TABLE_LIMITS.rows))
    last.after(next)
    last = next
  }
}

function asLines(table: Element): Element[] {
  return rowsOf(table).map((row) => {
    const paragraph = row.ownerDocument.createElement('p')
    paragraph.textContent = cellsOf(row).map(wordsOf).filter(Boolean).join(' · ')
    return paragraph
  })
}

const rowsOf = (table: Element): Element[] => [...table.querySelectorAll('tr')]
const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ tagName }) => /^t[dh]$/i.test(tagName))
const columnsOf = (row: Element): number =>
  cellsOf(row).reduce(
    (sum, cell) => sum + Math.max(1, Number(cell.getAttribute('colspan')) || 1),
    0,
  )
const wordsOf = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
