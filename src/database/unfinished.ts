import type { Payload } from 'payload'

import { actsOf } from './acts/acts'

/**
 * Takes back what processes that are gone left half done, and says how many acts that were. On MongoDB none ever are:
 * its transactions end with their process.
 */
export function undoUnfinished({ db }: Payload): Promise<number> {
  return actsOf(db)?.undoLeft() ?? Promise.resolve(0)
}

/** How many acts of processes that are gone wait to be taken back; nothing is changed. */
export function countUnfinished({ db }: Payload): Promise<number> {
  return actsOf(db)?.countLeft() ?? Promise.resolve(0)
}
