import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'

import { createPlannedIssue } from '../../planning/createPlannedIssue'
import { slotsTaken } from '../../planning/slotsTaken'
import { type LoadedChange, loadSlots } from '../views/loadChange'

type Query = {
  req: PayloadRequest
  change: LoadedChange
  now: Date
  /** By the changed schedule; else by the old one, up to the day before it changes. */
  isNew?: boolean
}

/** Makes the issues a schedule asks for and that are not there: whoever asks holds the outlet's desk. */
export async function createUntil({ req, change, now, isNew }: Query): Promise<void> {
  const { column, before, after, from, last } = change
  const today = civilDateOf(now.getTime())
  if (!isNew && from <= today) return
  const slots = isNew
    ? await loadSlots(req, column, after, { from, until: last, now })
    : await loadSlots(req, column, before, { from: today, until: from, now })
  const wanted = slots
    .filter(({ plannedAt }) => isNew || civilDateOf(plannedAt) < from)
    .map((slot) => ({ ...slot, column: column.id }))
  const taken = await slotsTaken({ req, wanted })
  for (const issue of wanted) {
    if (taken.has(issue.slotKey)) continue
    await createPlannedIssue({
      payload: req.payload,
      user: req.user,
      column: { id: column.id, sample: column.sample ?? false },
      issue,
    })
  }
}
