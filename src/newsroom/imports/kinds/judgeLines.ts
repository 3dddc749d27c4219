import type { ImportCell } from '@/domain/imports/cell'
import { type Draft, draftOf, type Reading } from '@/domain/imports/draft'
import { RESTRICTED } from '@/domain/imports/textStatus'
import { sortOf } from '@/domain/imports/sheetRows'
import { repeated } from '@/domain/imports/twice'
import type { Column } from '@/payload-types'

import {
  IMPORT_JUDGEMENT_WORDS,
  LINE_SORT_WORDS,
  NOT_PUBLIC_WORDS,
  rowProblemWords,
} from '../../words/imports'
import { cellsOf, type ImportLine, type ImportRow, type LineProblem } from '../importRow'
import { judgeAirings } from './airings'
import { judgeIssues } from './issues'
import { judgeObligations } from './obligations'
import { GENRES_TAKEN, judgeTexts, namesOf } from './texts'
import type { DraftedLine, Judging, Verdict } from './judging'
import { namedColumns } from '../loadKnown'

/** How an import's cells are read: one function for the dry run, what is written, and a look across the whole table. */
export const readingOf = (row: ImportRow, columns: readonly Column[], now: Date): Reading => ({
  mapping: row.mapping,
  headings: row.headings,
  year: row.year,
  columns: namedColumns(columns),
  column: row.column,
  texts: { names: namesOf(row), genres: GENRES_TAKEN, now: now.getTime() },
})

/** Whether a line says something that is to be read; why not, in words. */
function skipWords(row: ImportRow, cells: readonly ImportCell[]): string | null {
  if (row.kind === 'texts') {
    const status = cells[row.mapping.status ?? -1]
    if (!status) return null
    return status === RESTRICTED ? NOT_PUBLIC_WORDS.restricted : NOT_PUBLIC_WORDS.unpublished
  }
  const sort = sortOf(row.kind, cells)
  return sort === 'row' ? null : LINE_SORT_WORDS[sort]
}

/** Lines that are there as this import left them: they are not judged again. */
export const isSettled = ({ as }: ImportLine): boolean =>
  as === 'made' || as === 'changed' || as === 'kept'

/** What the cells of lines say, each marked with what can't be read of it. */
export function draftLines(
  { row, columns, now }: Pick<Judging, 'row' | 'columns' | 'now'>,
  lines: readonly ImportLine[],
): DraftedLine[] {
  const reading = readingOf(row, columns, now)
  return lines.flatMap((line): DraftedLine[] => {
    if (isSettled(line)) return []
    const cells = cellsOf(line)
    reset(line)
    const skipped = skipWords(row, cells)
    if (skipped !== null) {
      line.as = 'skip'
      line.notes = [skipped]
      return []
    }
    const { draft, problems } = draftOf(row.kind, cells, reading)
    if (draft) return [{ line, draft }]
    line.as = 'wrong'
    line.problems = problems.map((one) => ({ at: one.at, message: rowProblemWords(one) }))
    return []
  })
}

function reset(line: ImportLine): void {
  for (const key of ['problems', 'notes', 'label', 'id', 'before', 'set'] as const) delete line[key]
  line.as = 'unread'
}

/**
 * Judges lines against what is there, all of them by what the whole table says; each is marked, and handed to `done` in turn
 * with what it takes to write it, so that the next is judged after that.
 */
export async function judgeLines(
  judging: Judging,
  lines: readonly ImportLine[],
  done: (line: ImportLine, verdict: Verdict) => Promise<void>,
): Promise<void> {
  const { row } = judging
  const single = draftLines(judging, lines).filter(({ line, draft }) => {
    const { as, first } = repeated(draft, line.line, row.twice)
    if (as === 'differs') {
      const other = first === line.line ? null : first
      mark(line, row, {
        as: 'wrong',
        problems: [
          other === null
            ? IMPORT_JUDGEMENT_WORDS.twiceDiffersHere(row.kind)
            : IMPORT_JUDGEMENT_WORDS.twiceDiffers(other, row.kind),
        ],
      })
    }
    if (as === 'again') {
      line.as = 'skip'
      line.notes = [`lặp lại dòng ${first}`]
    }
    return as === 'no'
  })
  for await (const { line, verdict } of verdicts(judging, single)) {
    mark(line, row, verdict)
    await done(line, verdict)
  }
}

function verdicts(judging: Judging, lines: readonly DraftedLine[]) {
  const of = <K extends Draft['kind']>(kind: K) =>
    lines.filter((one): one is DraftedLine<Extract<Draft, { kind: K }>> => one.draft.kind === kind)
  switch (judging.row.kind) {
    case 'issues':
      return judgeIssues(judging, of('issues'))
    case 'airings':
      return judgeAirings(judging, of('airings'))
    case 'obligations':
      return judgeObligations(judging, of('obligations'))
    case 'texts':
      return judgeTexts(judging, of('texts'))
  }
}

function mark(line: ImportLine, row: ImportRow, verdict: Verdict): void {
  line.as = verdict.as
  const at = verdict.field ? (row.mapping[verdict.field] ?? null) : null
  const problems = verdict.problems?.map((message): LineProblem => ({ at, message }))
  if (problems && problems.length > 0) line.problems = problems
  if (verdict.notes && verdict.notes.length > 0) line.notes = verdict.notes
  if (verdict.label !== undefined) line.label = verdict.label
  if (verdict.id !== undefined) line.id = verdict.id
}
