import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { EMPTY_ENTRY, type Entry } from '@/domain/rundown/edit/content'
import { spreadsheetText } from '@/domain/rundown/edit/spreadsheetRows'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

/** How rows travel between rundowns in the clipboard: with all they hold. */
export const ROWS_TYPE = 'application/x-toa-soan-rundown'

type Copied = { onAir: number; entries: Entry[] }

export const copiedRows = (onAir: number, entries: readonly Entry[]): string =>
  JSON.stringify({ onAir, entries })

/** Rows copied in a rundown, or null when the text is none. What rows hold is checked again by the server. */
export function readCopied(text: string): Copied | null {
  if (text === '') return null
  try {
    const copied = JSON.parse(text) as Partial<Copied>
    if (typeof copied.onAir !== 'number' || !Array.isArray(copied.entries)) return null
    const entries = copied.entries.map((entry) => ({ ...EMPTY_ENTRY, ...entry }))
    return { onAir: copied.onAir, entries }
  } catch {
    return null
  }
}

const HEADINGS = ['Mục', 'Phần', 'Loại', 'Thời lượng', 'Người dẫn', 'Ghi chú']

/** The same rows for a spreadsheet or a letter. */
export function rowsText(entries: readonly Entry[]): string {
  return spreadsheetText([
    HEADINGS,
    ...entries.map(({ title, segment, kind, seconds, presenter, notes }) => [
      title,
      segment,
      ENTRY_KIND_WORDS[kind].vi,
      seconds === null ? '' : formatDuration(seconds),
      presenter,
      notes,
    ]),
  ])
}
