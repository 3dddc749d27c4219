import { describe, expect, it } from 'vitest'

import { TABLE_LIMITS, tableFault } from './tableFault'

type Json = Record<string, unknown>
const node = (type: string, children: unknown[] = [], more: Json = {}): Json => ({
  ...{ type, children, ...more },
})
const cell = (more: Json = {}, ...children: unknown[]) => node('tablecell', children, more)
const row = (...cells: unknown[]) => node('tablerow', cells)
const table = (...rows: unknown[]) => node('table', rows)
const grid = (rows: number, columns: number) =>
  table(
    ...Array.from({ length: rows }, () => row(...Array.from({ length: columns }, () => cell()))),
  )

const { rows: mostRows, columns: mostColumns } = TABLE_LIMITS

describe('a table of a text', () => {
  it.each([
    ['of the largest size', grid(mostRows, mostColumns)],
    ['with rows of different lengths', table(row(cell()), row(cell(), cell()))],
    ['with cells that take several', table(row(cell({ colSpan: 2, rowSpan: 2 })), row(cell()))],
    ['with no row', table()],
    ['with paragraphs and lists', table(row(cell({}, node('paragraph'), node('list'))))],
  ])('is good %s', (_, good) => expect(tableFault([node('paragraph'), good])).toBeNull())

  it.each([
    ['too many rows', grid(mostRows + 1, 1), { kind: 'rows', found: 201, most: 200 }],
    ['too many columns', grid(1, mostColumns + 1), { kind: 'columns', found: 21, most: 20 }],
    [
      'too many columns by cells that take several',
      table(row(cell({ colSpan: 12 }), cell({ colSpan: 9 }))),
      { kind: 'columns', found: 21, most: 20 },
    ],
    [
      'too many columns by a cell from the row above',
      table(row(cell({ colSpan: 11, rowSpan: 2 })), row(cell({ colSpan: 10 }))),
      { kind: 'columns', found: 21, most: 20 },
    ],
    ['a table in a cell', table(row(cell({}, grid(1, 1)))), { kind: 'nested' }],
    [
      'a table in a list in a cell',
      table(row(cell({}, node('list', [node('listitem', [grid(1, 1)])])))),
      { kind: 'nested' },
    ],
    ['a paragraph among its rows', table(node('paragraph')), { kind: 'broken' }],
    ['a paragraph among its cells', table(row(node('paragraph'))), { kind: 'broken' }],
    ['a row of no table', row(cell()), { kind: 'broken' }],
    ['a cell of no row', node('quote', [cell()]), { kind: 'broken' }],
    ['a cell that takes less than one', table(row(cell({ colSpan: 0 }))), { kind: 'broken' }],
    ['a cell that takes half', table(row(cell({ rowSpan: 1.5 }))), { kind: 'broken' }],
    ['a cell without end', table(row(cell({ rowSpan: 1e9 }))), { kind: 'broken' }],
  ])('is refused with %s', (_, bad, fault) => expect(tableFault([bad])).toEqual(fault))

  it('counts a cell that reaches down no further than it does', () => {
    const wide = { colSpan: mostColumns }
    expect(
      tableFault([table(row(cell({ ...wide, rowSpan: 2 })), row(), row(cell(wide)))]),
    ).toBeNull()
  })
})
