import type { Payload, Where } from 'payload'

import { countWhere, rowsWhere } from '@/database/rows'
import type { ChangeMark } from '@/payload-types'

import type { Candidate } from '../changeRows'
import { expanded, markAhead, removeMarks } from '../marks'
import { pageOf, walkOf } from '../walk'
import { settle } from './settle'

type Context = { payload: Payload; now: Date }

/** So many marks are worked off together. */
const TOGETHER = 500

const dueWhere = (now: Date): Where => ({
  or: [{ dueAt: { exists: false } }, { dueAt: { less_than_equal: now.toISOString() } }],
})

/** How many things wait for the change log to be brought up to them. */
export function countDueMarks({ payload, now }: Context): Promise<number> {
  return countWhere(payload, 'change-marks', { where: dueWhere(now), overrideAccess: true })
}

/** Brings the log up to some things, and forgets the marks that said so. */
export async function settleThings(
  context: Context,
  marked: readonly Candidate[],
  marks: readonly string[],
): Promise<void> {
  const states = await settle(context, await expanded(context, marked))
  await markAhead(context.payload, states)
  await removeMarks(context.payload, marks)
}

/**
 * Works off what is marked and whose time has come: what acts left that were cut short, what an instant changes by itself (an embargo
 * ends, a slot begins) and pages of a walk through everything, `pages` of them at most. Answers how many marks.
 */
export async function settleMarks(context: Context, pages = Infinity): Promise<number> {
  let done = 0
  for (let left = pages; ;) {
    const rows = await rowsWhere(context.payload, 'change-marks', {
      where: dueWhere(context.now),
      sort: ['dueAt', 'createdAt', 'id'],
      limit: TOGETHER,
      overrideAccess: true,
    })
    const walks = rows.filter(({ thing }) => walkOf(thing))
    const plain = rows.filter(({ thing }) => !walkOf(thing))
    if (plain.length > 0) {
      await settleThings(
        context,
        plain.map((mark) => ({ thing: mark.thing, at: instantOf(mark, context.now) })),
        plain.map(({ id }) => id),
      )
      done += plain.length
    }
    for (const walk of walks) {
      if (left <= 0) break
      left -= 1
      done += 1
      await goOn(context, walk)
    }
    if (rows.length === 0 || (plain.length === 0 && left <= 0)) return done
  }
}

/** When it changed, as far as is known. */
const instantOf = ({ dueAt, createdAt }: ChangeMark, now: Date) =>
  dueAt ?? (createdAt < now.toISOString() ? createdAt : now.toISOString())

/** Compares a page of a walk, and notes where the next begins. */
async function goOn(context: Context, mark: ChangeMark): Promise<void> {
  const { payload, now } = context
  const walk = walkOf(mark.thing)
  if (!walk) return
  const { things, next } = await pageOf(payload, walk, mark.after ?? null)
  const at = now.toISOString()
  await settleThings(
    context,
    things.map((thing) => ({ thing, at })),
    next === null ? [mark.id] : [],
  )
  if (next === null) return
  await payload.db.updateOne({
    collection: 'change-marks',
    id: mark.id,
    data: { after: next },
  })
}
