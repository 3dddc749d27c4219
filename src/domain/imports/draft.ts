import { type CivilDate, instantAt } from '../calendar/civil'
import type { ImportCell } from './cell'
import type { ImportKind } from './fields'
import { type RowProblem, RowReader, type RowReading } from './rowReader'
import { type TextDraft, textOf, type TextReading } from './textDraft'
import { readLength, readLink, readNumber, readQuota, readRun, readWords, type Quota, type Run } from './readValues' // prettier-ignore

/** What decides what the cells of a row mean. */
export type Reading = RowReading & {
  /** Of texts. */
  texts: TextReading
}

export type IssueDraft = {
  kind: 'issues'
  column: string
  number: number | null
  year: number
  date: CivilDate
  /** Whether the row said at what time, or the column's was taken. */
  saysTime: boolean
  /** Epoch milliseconds. */
  plannedAt: number
  title: string | null
  summary: string | null
}

export type AiringDraft = {
  kind: 'airings'
  column: string
  number: number | null
  year: number
  date: CivilDate
  saysTime: boolean
  startedAt: number
  seconds: number | null
  run: Run
  channel: string | null
  link: string | null
  note: string | null
}

export type ObligationDraft = {
  kind: 'obligations'
  title: string
  columns: string[]
  /** As it is written; which document it is, is looked up. */
  plan: string
  clause: string
  quota: Quota
  validFrom: CivilDate
  validTo: CivilDate | null
  note: string | null
}

export type Draft = IssueDraft | AiringDraft | ObligationDraft | TextDraft
export type ReadDraft = { draft: Draft | null; problems: RowProblem[] }

/** What a row of a table says, or every cell of it that can't be read. */
export function draftOf(
  kind: ImportKind,
  cells: readonly ImportCell[],
  reading: Reading,
): ReadDraft {
  const row = new RowReader(cells, reading)
  const draft =
    kind === 'obligations'
      ? obligationOf(row)
      : kind === 'texts'
        ? textOf(row, reading)
        : broadcastOf(kind, row)
  return { draft: row.problems.length === 0 ? draft : null, problems: row.problems }
}

function broadcastOf(kind: 'issues' | 'airings', row: RowReader): IssueDraft | AiringDraft | null {
  const column = row.column()
  const numbered = row.value('number', readNumber)
  const { date, time } = row.moment()
  const clock = time ?? column?.time ?? null
  if (date && column && clock === null) row.tell('noTime', 'time')
  const words = {
    title: row.value('title', (cell) => readWords(cell, 250)),
    summary: row.value('summary', (cell) => readWords(cell, 2000)),
  }
  const seconds = row.value('seconds', (cell) => readLength(cell, row.heading('seconds')))
  const run = row.value('run', readRun) ?? 'first'
  const channel = row.value('channel', (cell) => readWords(cell, 60))
  const link = row.value('link', readLink)
  const note = row.value('note', (cell) => readWords(cell, 400))
  if (!date || !column || clock === null) return null
  const at = instantAt(date, clock)
  const common = {
    column: column.id,
    number: numbered?.number ?? null,
    year: numbered?.year ?? Number(date.slice(0, 4)),
    date,
    saysTime: time !== null,
  }
  return kind === 'issues'
    ? { kind, ...common, plannedAt: at, ...words }
    : { kind, ...common, startedAt: at, seconds, run, channel, link, note }
}

function obligationOf(row: RowReader): ObligationDraft | null {
  const title = row.needed('title', (cell) => readWords(cell, 250))
  const plan = row.needed('plan', (cell) => readWords(cell, 250))
  const clause = row.needed('clause', (cell) => readWords(cell, 120))
  const quota = row.needed('quota', readQuota)
  const validFrom = row.day('validFrom')
  if (validFrom === null && !row.hasProblem('validFrom')) row.tell('missing', 'validFrom')
  const validTo = row.day('validTo')
  const note = row.value('note', (cell) => readWords(cell, 2000))
  const columns = row.columns()
  if (!title || !plan || !clause || !quota || !validFrom) return null
  return { kind: 'obligations', title, columns, plan, clause, quota, validFrom, validTo, note }
}
