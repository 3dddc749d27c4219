import { parseDuration } from '../duration'
import { parseClock } from './clock'
import { kindOf } from './kindWords'
import type { PastedColumn, PastedTable } from './pastedTable'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Around the programme's beginning: a clock time in its rundown is no further away. */
const BEFORE = HOUR
const AFTER = 3 * HOUR

/** What the cells of a column look like. `either` could be clock times or lengths. */
type Look = 'empty' | 'count' | 'number' | 'kind' | 'clock' | 'length' | 'either' | 'words'

/**
 * What the columns of a table without headings are, as a person reads them: numbers of the rows and clock times (which
 * follow from the lengths) are left out, lengths are the duration, words of kinds the kind, the first other words the
 * title, the next the notes. What could be meant otherwise is `unsure`.
 */
export function guessColumns(
  lines: readonly string[][],
  near: number,
): Pick<PastedTable, 'columns' | 'unsure'> {
  const width = Math.max(0, ...lines.map((cells) => cells.length))
  const looks = Array.from({ length: width }, (_, at) =>
    lookOf(
      lines.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''),
      near,
    ),
  )
  const length = lengthAmong(looks)
  const unsure: number[] = length.isSure ? [] : length.among
  const columns = looks.map((look, at): PastedColumn | null => {
    if (at === length.at) return 'seconds'
    if (look === 'kind') return looks.indexOf('kind') === at && hasWords(looks) ? 'kind' : null
    return null
  })
  // Words that are all names of kinds are the title where there are no others.
  const texts = looks.flatMap((look, at) =>
    columns[at] === null && (look === 'words' || (look === 'kind' && !hasWords(looks))) ? [at] : [],
  )
  const title = texts[0] ?? looks.findIndex((look, at) => columns[at] === null && look !== 'empty')
  if (title >= 0 && (texts.length > 0 || width === 1)) columns[title] = 'title'
  if (texts[1] !== undefined) columns[texts[1]] = 'notes'
  return { columns, unsure }
}

/** What the times of a column are; those that can't be read are taken for lengths. */
export function timesAre(cells: readonly string[], near: number): 'clocks' | 'lengths' | 'either' {
  const look = lookOf(
    cells.filter((cell) => cell !== ''),
    near,
  )
  return look === 'clock' ? 'clocks' : look === 'either' ? 'either' : 'lengths'
}

const hasWords = (looks: readonly Look[]): boolean => looks.includes('words')

type Length = { at: number; isSure: boolean; among: number[] }

/** Which column is the duration: one that can only be lengths, else one that may be, else a column of plain numbers. */
function lengthAmong(looks: readonly Look[]): Length {
  const of = (look: Look) => looks.flatMap((one, at) => (one === look ? [at] : []))
  const [lengths, eithers, numbers] = [of('length'), of('either'), of('number')]
  if (lengths[0] !== undefined) {
    // Beside lengths, what may be clock times is.
    return { at: lengths[0], isSure: lengths.length === 1, among: lengths }
  }
  const clocks = of('clock')
  if (eithers.length > 0) {
    const isOnlyOne = eithers.length === 1 && clocks.length > 0
    return { at: eithers.at(-1) ?? -1, isSure: isOnlyOne, among: eithers }
  }
  if (numbers[0] !== undefined) {
    return { at: numbers[0], isSure: numbers.length === 1, among: numbers }
  }
  const counts = of('count')
  // Numbers that rise by one count the rows, unless they are all there is to a row but its title.
  return { at: -1, isSure: counts.length < 2, among: counts }
}

function lookOf(cells: readonly string[], near: number): Look {
  if (cells.length === 0) return 'empty'
  if (cells.every((cell) => /^\d{1,6}[.)]?$/.test(cell))) return countOrNumber(cells)
  if (cells.every((cell) => kindOf(cell))) return 'kind'
  const isClock = (cell: string) => /[:hg]/i.test(cell) && parseClock(cell, near).kind === 'at'
  // A slip (3:75) or a word (“chưa rõ”) among times does not make them something else.
  const times = cells.filter(
    (cell) => isClock(cell) || (cell.includes(':') && parseDuration(cell).ok),
  )
  if (times.length < cells.length && times.length * 2 > cells.length) return lookOf(times, near)
  if (!cells.every((cell) => parseDuration(cell).ok))
    return cells.every(isClock) ? 'clock' : 'words'
  const clocks = risingClocks(cells, near)
  if (!clocks) return 'length'
  // 19:45:00, 19:48:10 … are no lengths of entries; 0:20, 3:10 are no hours of the evening.
  const isFull = cells.every((cell) => cell.split(':').length === 3)
  if (isFull && cells.every(isLong)) return 'clock'
  const isNear = clocks.every((at) => at >= near - BEFORE && at <= near + AFTER)
  return isNear ? 'either' : 'length'
}

function isLong(cell: string): boolean {
  const read = parseDuration(cell)
  return read.ok && read.seconds >= 3600
}

/** Clock times that follow one another, past midnight too; null as soon as one does not. */
function risingClocks(cells: readonly string[], near: number): number[] | null {
  const clocks: number[] = []
  for (const cell of cells) {
    const read = cell.includes(':') || /[hg]/i.test(cell) ? parseClock(cell, near) : null
    const before = clocks.at(-1)
    if (read?.kind !== 'at') return null
    const { at } = read
    if (before !== undefined && at <= before && at + DAY - before >= 6 * HOUR) return null
    clocks.push(at)
  }
  return clocks
}

/** Numbers that rise by one are those of the rows, whichever they begin with; one number alone may be anything small. */
function countOrNumber(cells: readonly string[]): Look {
  const numbers = cells.map((cell) => parseInt(cell, 10))
  const first = numbers[0] ?? 0
  if (cells.some((cell) => /[.)]$/.test(cell))) return 'count'
  return numbers.every((one, at) => one === first + at) && (cells.length > 1 || first < 10)
    ? 'count'
    : 'number'
}
