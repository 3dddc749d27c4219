import { timesWidth } from '../typesetting/fonts'
import { filled } from './balanced'
import type { HeadCell } from './cellText'
import { CELL_ROOM, lineHeight, POINTS_PER_MM, SIZES } from './measures'

/** Left and right of the words of a cell, both together, in points. */
const SIDES = 4.5

/**
 * How high each row of a heading must be for its words, in points; widths of the columns in millimetres. What a cell over
 * several rows needs beyond them is the last one's. LibreOffice leaves such cells out of the reckoning where it repeats a
 * heading on the next page, and cuts off their words.
 */
export function headHeights(
  rows: readonly (readonly HeadCell[])[],
  widths: readonly number[],
): number[] {
  const heights = rows.map(() => 0)
  const cells = rows.flatMap((row, first) => row.map((cell) => ({ ...cell, first })))
  cells.sort((one, other) => one.rows - other.rows || one.first - other.first)
  for (const { first, rows: down, text, at, columns } of cells) {
    const width = sumOf(widths.slice(at, at + columns)) * POINTS_PER_MM - SIDES
    const there = sumOf(heights.slice(first, first + down))
    const last = first + down - 1
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(text, width) - there)
  }
  return heights
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

function heightOf(text: string, width: number): number {
  const ruler = (words: string) => timesWidth(words, 'bold', SIZES.tableHead)
  const lines = filled(text.split(/\s+/), (line) => ruler(line) <= width)
  // A word that is longer than its column is broken.
  const set = lines.map((line) => Math.max(1, Math.ceil(ruler(line) / width)))
  return sumOf(set) * lineHeight(SIZES.tableHead) + 2 * CELL_ROOM
}
