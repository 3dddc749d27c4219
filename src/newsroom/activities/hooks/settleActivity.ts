import type { CollectionBeforeChangeHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { quantitiesOf, type QuantityFault } from '@/domain/activity/quantities'
import { isToCome, recordedSince } from '@/domain/activity/recording'
import type { Activity } from '@/payload-types'

import { failure, type NewsroomError } from '../../words/failure'
import { unitsOf } from '../unitsOf'

/**
 * An activity is counted in the units of its kind, was done on a day that has come, and is known to reports from when that
 * was recorded: another day of doing is recorded anew.
 * @throws NewsroomError in words.
 */
export const settleActivity: CollectionBeforeChangeHook<Activity> = async ({
  data,
  originalDoc,
  req,
}) => {
  const after = { ...originalDoc, ...data } as Activity
  const now = new Date(req.context.movedAt ?? Date.now())
  const doneOn = after.doneOn || null
  if (isToCome(doneOn, now)) throw failure('doneInFuture')
  const recordedAt = recordedSince(originalDoc ?? null, doneOn, now)
  const quantities = await quantitiesFor(after, req)
  return { ...data, doneOn, recordedAt, ...(quantities && { quantities }) }
}

async function quantitiesFor(
  { kind, quantities }: Activity,
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
) {
  const id = idOf(kind)
  const row = id && (await rowOf(req, 'activity-kinds', id, { overrideAccess: true }))
  // Required, so the field's own check refuses it with a sentence.
  if (!row) return null
  const given = quantities ?? {}
  if (typeof given !== 'object' || Array.isArray(given)) throw failure('quantitiesOdd')
  const settled = quantitiesOf(unitsOf(row), given as Record<string, unknown>)
  if ('fault' in settled) throw faultWords(settled.fault, row.name)
  return settled.quantities
}

function faultWords(fault: QuantityFault, kind: string): NewsroomError {
  return fault.kind === 'unit'
    ? failure('unitUnknown', { unit: fault.unit, kind, units: fault.units.join(', ') })
    : failure('amountOdd', { unit: fault.unit, given: fault.given })
}
