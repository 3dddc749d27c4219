import {
  cellText,
  isFault,
  isTime,
  type ReadCell,
  type TimeCell,
} from '@/documents/spreadsheet/cells'
import { showsDay, timeLetters } from '@/documents/spreadsheet/timeFormat'
import { excelDateOfDays, fullLength } from '@/documents/spreadsheet/times'

import { faultWords, readLength } from '../exchange/readTimes'
import type { PlaylogColumn } from './playlogTable'

/** What a cell of a log says, as a machine writes it in a text; perhaps with something to look at. */
export type CellReading = { text: string; notice?: string } | { problem: string }

/** A cell of one of the columns, whether it came as text or as a value of Excel. */
export function readLogCell(cell: ReadCell, column: PlaylogColumn): CellReading {
  if (isFault(cell)) return { problem: `ô có “${cell.fault}”: ${faultWords(cell.fault)}.` }
  if (column === 'length') return readLogLength(cell)
  if (isTime(cell) && column !== 'name') return { text: momentText(cell) }
  return { text: cellText(cell).trim() }
}

/** A length that Excel keeps as a number or a time is what it is in a rundown; a text stays one, it may have frames. */
function readLogLength(cell: ReadCell): CellReading {
  if (cell === null || typeof cell === 'string') return { text: cellText(cell).trim() }
  const read = readLength(cell)
  const subject = `thời lượng “${cellText(cell)}”`
  if ('problem' in read) return { problem: `${subject} ${read.problem}.` }
  const text = fullLength(read.value as number)
  return read.notice === undefined ? { text } : { text, notice: `${subject} ${read.notice}.` }
}

const DAY_SECONDS = 86_400

/** A moment of Excel as a log writes it; hours past midnight go on above 24 where it keeps them so. */
function momentText({ days, format }: TimeCell): string {
  const [year, month, day, clock] = excelDateOfDays(days).toISOString().slice(0, 19).split(/[-T]/)
  const seconds = Math.round(days * DAY_SECONDS)
  // Some show the time alone of what has a day as well.
  if (!showsDay(format) && seconds < 2 * DAY_SECONDS) return fullLength(seconds)
  const date = `${day}/${month}/${year}`
  return showsDay(format) && !/[hs]/.test(timeLetters(format)) ? date : `${date} ${clock}`
}
