import type { Payload } from 'payload'

import { onMarked } from '@/database/changeMarks'
import { tellPublicChange } from '@/process/publicChanges'

import { beginWalks } from '../walk'
import { settleMarks, settleThings } from './settleMarks'

/** Compared at once when the database is opened; the check goes on with the rest. */
const PAGES_AT_OPENING = 12

/**
 * From here on each act is followed by its rows of the change log, and by what is kept of answers, before whoever asked for it is answered (docs/adr/0025, 0032). What
 * processes that are gone left out is made up for, and everything is compared once: what is public and has no row yet gets its
 * first.
 */
export async function keepChanges(payload: Payload): Promise<void> {
  let turn: Promise<unknown> = Promise.resolve()
  onMarked(payload.db, ({ things, marks }) => {
    // One after another: those of one process would take the same number from each other.
    turn = turn.then(async () => {
      const now = new Date()
      const at = now.toISOString()
      const marked = things.map((thing) => ({ thing, at }))
      const isSettled = await settleThings({ payload, now }, marked, marks).then(
        () => true,
        (error: unknown) => {
          // What was done is done. The marks stay, and the next check makes the rows.
          payload.logger.warn({ err: error, msg: 'The change log was left to the next check' })
          return false
        },
      )
      // What was taken back others may have seen, and it has no row.
      await tellPublicChange({ isTold: isSettled && marks.length > 0 })
    })
    return turn.then(() => undefined)
  })
  await beginWalks(payload)
  await settleMarks({ payload, now: new Date() }, PAGES_AT_OPENING)
}
