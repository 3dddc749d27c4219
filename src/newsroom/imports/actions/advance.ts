import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/database/transaction'
import { KeyBook, type Twice } from '@/domain/imports/twice'
import type { Column } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import { atDesk } from '../../desk/run/atDesk'
import { allowImport, alone } from '../allowImport'
import { type ImportLine, type ImportPart, type ImportRow, loadImport, loadPart, savePart, saveProgress } from '../importRow' // prettier-ignore
import { draftLines, isSettled, judgeLines } from '../kinds/judgeLines'
import type { Holding, Verdict } from '../kinds/judging'
import { NO_PICTURES, type PictureSource } from '../kinds/textPictures'
import { columnsOf } from '../loadKnown'
import { openPictures } from '../openPictures'
import { refusalWords } from '../refusalWords'
import { undoPart } from '../undoPart'

/** How long one request works before it tells how far it is. */
const BUDGET_MS = 1500

export type Progress = { state: ImportRow['state']; done: number; total: number }

const ACTIONS = {
  checking: 'import.map',
  writing: 'import.write',
  undoing: 'import.undo',
} as const

/**
 * Does the next stretch of what an import is at: checking, writing, undoing. Whoever asks again goes on where the last one
 * ended, also after one that died: each part is written down when it is done.
 */
export async function advance(req: PayloadRequest, id: string, now: Date): Promise<Progress> {
  const asked = await loadImport(req, id)
  const { state } = asked
  if (state !== 'checking' && state !== 'writing' && state !== 'undoing') return progressOf(asked)
  await allowImport(req, asked, ACTIONS[state])
  return alone(req, id, async () => {
    const until = Date.now() + BUDGET_MS
    let row = await loadImport(req, id)
    const columns = await columnsOf(req, row.outlet)
    const shows = row.kind === 'texts' && state !== 'undoing'
    const zips = shows ? await openPictures(req, row) : null
    try {
      do {
        const before = row.state
        await STEPS[row.state]?.({ req, row, columns, now, pictures: zips ?? NO_PICTURES })
        row = await loadImport(req, id)
        if (row.state !== before) break
      } while (STEPS[row.state] && Date.now() < until)
    } finally {
      zips?.close()
    }
    return progressOf(row)
  })
}

function progressOf({ state, next, parts }: ImportRow): Progress {
  return { state, done: Math.min(next, parts), total: parts }
}

type Step = {
  req: PayloadRequest
  row: ImportRow
  columns: readonly Column[]
  now: Date
  pictures: PictureSource
}

const STEPS: Partial<Record<ImportRow['state'], (step: Step) => Promise<void>>> = {
  checking: checkNext,
  writing: writeNext,
  undoing: undoNext,
}

async function checkNext(step: Step): Promise<void> {
  const { req, row } = step
  const twice = row.next === 0 ? await twiceIn(step) : row.twice
  const part = await loadPart(req, row.id, row.next)
  if (part) await judgeLines({ ...step, row: { ...row, twice } }, part.rows, async () => undefined)
  const isLast = row.next + 1 >= row.parts
  await inTransaction({ payload: req.payload, req }, async (own) => {
    if (part) await savePart(own, part)
    await saveProgress(own, row.id, {
      ...(row.next === 0 && { twice }),
      ...(isLast ? { state: 'ready', next: 0 } : { next: row.next + 1 }),
    })
  })
}

/** What several lines say; of the whole table, a part of it at a time. */
async function twiceIn(step: Step): Promise<Twice> {
  const book = new KeyBook()
  for (let index = 0; index < step.row.parts; index += 1) {
    const part = await loadPart(step.req, step.row.id, index)
    const open = part?.rows.filter((line) => !isSettled(line)) ?? []
    for (const { draft, line } of draftLines(step, open)) book.add(draft, line.line)
  }
  return book.twice()
}

async function writeNext(step: Step): Promise<void> {
  const { req, row } = step
  const part = await loadPart(req, row.id, row.next)
  if (part?.rows.some((line) => !isSettled(line))) {
    await atDeskOf(step, () =>
      judgeLines(step, part.rows, (line, verdict) => writeLine(req, { part, line, verdict })),
    )
  }
  const isLast = row.next + 1 >= row.parts
  await inTransaction({ payload: req.payload, req }, async (own) => {
    if (part) await savePart(own, part)
    await saveProgress(own, row.id, {
      ...(isLast
        ? { state: 'written', next: 0, writtenAt: step.now.toISOString() }
        : { next: row.next + 1 }),
    })
    if (isLast) await logEnd(own, row, 'import.write')
  })
}

/** Texts change nothing of the desk's, and keep nobody from it. */
function atDeskOf(
  { req, row }: Pick<Step, 'req' | 'row'>,
  work: () => Promise<void>,
): Promise<void> {
  return row.kind === 'texts' ? work() : atDesk({ req, outlet: row.outlet }, work)
}

type Writing = { part: ImportPart; line: ImportLine; verdict: Verdict }

const atOnce: Holding = (_, work) => work()

/** One odd row never stands in the way of the others: what a rule says against it is said of its line. */
async function writeLine(req: PayloadRequest, { part, line, verdict }: Writing): Promise<void> {
  const { write, holding = atOnce } = verdict
  if (!write) return
  try {
    // What it made and left of the row, and what it was before, is known by the part alone: both are written, or neither.
    const written = await holding(req, () =>
      inTransaction({ payload: req.payload, req }, async (own) => {
        const { told = [], ...made } = await write(own)
        const notes = [...(line.notes ?? []), ...told]
        const done = { ...line, ...made, ...(notes.length > 0 && { notes }) }
        await savePart(own, { ...part, rows: part.rows.map((one) => (one === line ? done : one)) })
        return done
      }),
    )
    Object.assign(line, written)
  } catch (error) {
    line.as = 'wrong'
    line.problems = [{ at: null, message: refusalWords(error) }]
  }
}

async function undoNext({ req, row, now }: Pick<Step, 'req' | 'row' | 'now'>): Promise<void> {
  const part = await loadPart(req, row.id, row.next)
  if (part) await atDeskOf({ req, row }, () => undoPart(req, row, part))
  const isLast = row.next + 1 >= row.parts
  await inTransaction({ payload: req.payload, req }, async (own) => {
    if (part) await savePart(own, part)
    await saveProgress(own, row.id, {
      ...(isLast
        ? { state: 'undone', next: 0, undoneAt: now.toISOString() }
        : { next: row.next + 1 }),
    })
    if (isLast) await logEnd(own, row, 'import.undo')
  })
}

function logEnd(
  req: PayloadRequest,
  { id, title, outlet, source, file }: ImportRow,
  action: 'import.write' | 'import.undo',
): Promise<void> {
  return recordEvent({
    req,
    action,
    collection: 'imports',
    id,
    title,
    outlet,
    reason: source,
    after: { file },
  })
}
