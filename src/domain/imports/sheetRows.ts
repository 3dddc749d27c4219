import { fold } from '../text/fold'
import { type ImportCell, isTimeValue, shownCell } from './cell'
import type { ImportKind } from './fields'
import { fieldOfHeading } from './headings'
import { readDate } from './readMoments'

type Cells = readonly ImportCell[]
export type Head = {
  /** The last of the rows of headings, from 0; -1 when the table has none. */
  at: number
  headings: ImportCell[]
  /** How many of them are known. */
  named: number
}

/** Titles and notes people write above a table. */
const MOST_ABOVE = 30
const FEWEST = 2
/** Of days without a year, where only their being days matters. */
const FIRST_YEAR = 2000

/** Where the headings of a table stand: the row that names most of what is looked for, with the row below it where a heading spans several. */
export function headOf(kind: ImportKind, rows: readonly Cells[]): Head {
  const named = (cells: Cells | undefined) =>
    new Set((cells ?? []).flatMap((cell) => fieldOfHeading(kind, cell) ?? [])).size
  const scores = rows.slice(0, MOST_ABOVE).map(named)
  const most = Math.max(0, ...scores)
  if (most < FEWEST) return unknownHead(rows)
  const at = scores.indexOf(most)
  const headings = [...(rows[at] ?? [])]
  const under = rows[at + 1] ?? []
  const isUnder =
    named(under) > 0 &&
    under.every((cell) => shownCell(cell) === '' || fieldOfHeading(kind, cell) !== null)
  if (!isUnder) return { at, headings, named: most }
  under.forEach((cell, column) => {
    if (shownCell(cell) !== '') headings[column] = cell
  })
  return { at: at + 1, headings, named: most + named(under) }
}

/** Headings nobody here has heard of: the words right above the first row that has a day in it. */
function unknownHead(rows: readonly Cells[]): Head {
  const hasDay = (cells: Cells) =>
    cells.some((cell) => typeof cell !== 'number' && 'date' in readDate(cell, FIRST_YEAR))
  const first = rows.slice(0, MOST_ABOVE).findIndex(hasDay)
  const above = rows[first - 1] ?? []
  const filled = above.filter((cell) => shownCell(cell) !== '')
  const isWords = filled.every((cell) => typeof cell === 'string' && !/^\d/.test(cell.trim()))
  return filled.length >= FEWEST && isWords
    ? { at: first - 1, headings: [...above], named: 0 }
    : { at: -1, headings: [], named: 0 }
}

/** Why a line below the headings is none of the table's. */
export type LineSort = 'row' | 'empty' | 'total' | 'note' | 'heading'

const TOTAL = /^(tong|tong cong|tong so|tong so luot|cong|cong don|luy ke)\b/
const NOTE = /^(ghi chu|luu y|nguoi lap|lanh dao|giam doc|noi nhan|xac nhan|thu truong)\b/

/** What a line is: a row of the table, or what people write around it. */
export function sortOf(kind: ImportKind, cells: Cells): LineSort {
  const filled = cells.filter((cell) => shownCell(cell) !== '')
  const [first] = filled
  if (first === undefined) return 'empty'
  const plain = fold(shownCell(first))
  if (TOTAL.test(plain)) return 'total'
  if (NOTE.test(plain)) return 'note'
  if (filled.filter((cell) => fieldOfHeading(kind, cell) !== null).length >= FEWEST) {
    return 'heading'
  }
  const isWords = typeof first === 'string' && !/^\d/.test(first.trim())
  return filled.length === 1 && isWords ? 'note' : 'row'
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/g

/** The year of dates without one: what the words around the table say, if they all say the same. */
export function yearOf(words: readonly ImportCell[]): number | null {
  const texts = words.map((cell) => (isTimeValue(cell) ? '' : shownCell(cell)))
  const years = (test: (text: string) => string[]) => new Set(texts.flatMap(test))
  const said = years((text) =>
    [...text.normalize('NFC').matchAll(/năm\s+(20\d\d)(?!\d)/giu)].flatMap(
      ([, year]) => year ?? [],
    ),
  )
  const any = said.size > 0 ? said : years((text) => text.match(YEAR) ?? [])
  const [one] = any
  return any.size === 1 && one ? Number(one) : null
}
