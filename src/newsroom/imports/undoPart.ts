import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { cellReference } from '@/domain/imports/cell'

import { takeBack } from '../archive/actions/takeBack'
import { recordEvent } from '../audit/recordEvent'
import { changeIssue } from '../issues/writeIssue'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../words/imports'
import type { ImportLine, ImportPart, ImportRow } from './importRow'
import { type IssueMark, markOfIssue } from './issueMark'
import { refusalWords } from './refusalWords'

/** Takes back what the lines of a part made; what something else depends on by now is kept, and said to be. */
export async function undoPart(
  req: PayloadRequest,
  row: ImportRow,
  part: ImportPart,
): Promise<void> {
  for (const line of part.rows) {
    if (line.as !== 'made' && line.as !== 'changed') continue
    let kept: string | null
    try {
      kept = await undoLine(req, row, line)
    } catch (error) {
      kept = refusalWords(error)
    }
    line.as = kept === null ? 'undone' : 'kept'
    if (kept === null) delete line.problems
    else line.problems = [{ at: null, message: kept }]
  }
}

/** Why it is kept; null when it was taken back. */
function undoLine(req: PayloadRequest, row: ImportRow, line: ImportLine): Promise<string | null> {
  if (line.as === 'changed') return restoreIssue(req, row, line)
  switch (row.kind) {
    case 'issues':
      return removeIssue(req, row, line)
    case 'airings':
      return removeAiring(req, row, line)
    case 'obligations':
      return remove(req, row, line, 'obligations')
    case 'texts':
      return takeBack(req, line.id ?? '', { title: row.title, import: row.id })
  }
}

const noteOf = (row: ImportRow, { line }: ImportLine) => ({
  action: 'import.undo',
  reason: `${row.title}, ${cellReference(row.sheet, line, null)}`,
})

async function remove(
  req: PayloadRequest,
  row: ImportRow,
  line: ImportLine,
  collection: 'issues' | 'obligations',
): Promise<null> {
  const there = await rowOf(req, collection, line.id ?? '', { overrideAccess: true })
  if (!there) return null
  await inTransaction({ payload: req.payload, req }, (own) =>
    own.payload.delete({
      collection,
      id: there.id,
      context: { auditNote: noteOf(row, line) },
      overrideAccess: true,
      req: own,
    }),
  )
  return null
}

async function removeIssue(
  req: PayloadRequest,
  row: ImportRow,
  line: ImportLine,
): Promise<string | null> {
  const there = await rowOf(req, 'issues', line.id ?? '', { joins: false, overrideAccess: true })
  if (!there) return null
  const steps = Object.keys((there.stepsDone as object | null) ?? {}).length
  const now = markOfIssue(there)
  const isEdited = Object.entries(line.left ?? {}).some(
    ([field, value]) => now[field as keyof IssueMark] !== value,
  )
  const isTouched =
    isEdited || there.cancelled || there.waiver?.waived || idOf(there.request) || steps > 0
  if (isTouched) return WORDS.changedSince
  return remove(req, row, line, 'issues')
}

/** A report that nobody confirmed is none; one that somebody did is evidence, and stays. */
async function removeAiring(
  req: PayloadRequest,
  row: ImportRow,
  line: ImportLine,
): Promise<string | null> {
  const there = await rowOf(req, 'airings', line.id ?? '', {
    depth: 1,
    populate: { users: { name: true }, issues: {}, columns: {}, outlets: {}, files: {} },
    overrideAccess: true,
  })
  if (!there) return null
  const who = there.confirmedBy
  if (there.confirmed || there.rejected || there.replacedBy) {
    return WORDS.confirmedSince((typeof who === 'object' && who?.name) || 'người khác')
  }
  await inTransaction({ payload: req.payload, req }, async (own) => {
    await own.payload.delete({
      collection: 'airings',
      id: there.id,
      overrideAccess: true,
      req: own,
    })
    const { action, reason } = noteOf(row, line)
    await recordEvent({
      req: own,
      action,
      reason,
      collection: 'airings',
      id: there.id,
      title: there.label ?? '',
      outlet: row.outlet,
      before: { issue: idOf(there.issue), startedAt: there.startedAt, kind: there.kind },
    })
  })
  return null
}

async function restoreIssue(
  req: PayloadRequest,
  row: ImportRow,
  line: ImportLine,
): Promise<string | null> {
  const there = await rowOf(req, 'issues', line.id ?? '', { joins: false, overrideAccess: true })
  if (!there) return null
  const { set = {}, before = {} } = line
  const has = (values: Record<string, unknown>) =>
    Object.entries(values).every(
      ([field, value]) => (there[field as 'title' | 'summary'] || null) === (value ?? null),
    )
  // Taken back already, by an undoing that was cut short.
  if (has(before)) return null
  if (!has(set)) return WORDS.changedSince
  await changeIssue(req, there.id, before, noteOf(row, line))
  return null
}
