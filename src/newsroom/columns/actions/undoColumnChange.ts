import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { rowWhere } from '@/database/rows'
import { type ProposedUndo, proposeUndo } from '@/domain/schedule/proposeUndo'
import type { ColumnChange } from '@/payload-types'

import type { DeskAction } from '../../desk/deskAction'
import { reason, yes } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { type DeskColumn, loadDeskColumn } from '../../suspensions/deskColumn'
import { carryOut, stepsOf } from './carryOut'
import { type ColumnSchedule, isSameSchedule } from '../columnSchedule'
import { loadScheduledColumn, slotKeysOf } from '../views/loadChange'
import { standingIssues } from '../views/standingIssues'

const Undoing = z.object({ reason, preview: yes })

export type Undone = {
  restored: number
  removed: number
  /** Issues that stay as they are now, since somebody touched them. */
  left: string[]
}

/** Takes a column's last change of schedule back, as far as nobody touched what it changed. */
export const undoColumnChange: DeskAction<DeskColumn, typeof Undoing, Undone> = {
  name: 'column.undoReschedule',
  roles: SCHEDULE_ROLES,
  load: loadDeskColumn,
  input: Undoing,
  run: async ({ req, subject, input, now }) => {
    const record = await lastChange(req, subject.id)
    if (!record) throw failure('columnChangeNone')
    const column = await loadScheduledColumn(req, subject.id)
    if (!isSameSchedule(column, record.after as ColumnSchedule)) throw failure('columnChangeOther')
    const steps = stepsOf(record)
    const rows = await standingIssues({
      req,
      column: column.id,
      from: record.from,
      now: now.getTime(),
      also: steps.map(({ id }) => id),
    })
    const { last } = record.steps as { last: string }
    const days = { from: record.from, last, now }
    const plan = proposeUndo({
      steps,
      issues: rows.map((row) => ({
        ...row,
        hasContent: row.holds.length > 0,
        isFixed: row.isSettled,
      })),
      oldKeys: await slotKeysOf(req, column, record.before as ColumnSchedule, days),
      now: now.getTime(),
    })
    const labelOf = new Map(rows.map(({ id, label }) => [id, label]))
    const answer = {
      restored: plan.steps.length,
      removed: plan.removed.length,
      left: plan.left.map((id) => labelOf.get(id) ?? 'Một số'),
    }
    if (input.preview) return answer
    await carryOut(req, await writeDown(req, record, plan), 'undo')
    return answer
  },
}

/** The last change of a column that holds; null when there was none, or it was taken back. */
export async function lastChange(
  req: PayloadRequest,
  column: string,
): Promise<ColumnChange | null> {
  const row = await rowWhere(req, 'column-changes', {
    where: { column: { equals: column } },
    sort: ['-at', '-id'],
    overrideAccess: true,
  })
  return row?.state === 'applied' ? row : null
}

function writeDown(
  req: PayloadRequest,
  record: ColumnChange,
  plan: ProposedUndo,
): Promise<ColumnChange> {
  return req.payload.update({
    collection: 'column-changes',
    id: record.id,
    data: {
      state: 'undoing',
      undo: { steps: plan.steps, removed: plan.removed, by: req.user?.id ?? null },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
