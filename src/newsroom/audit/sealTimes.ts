const MINUTE_MS = 60_000

/**
 * Only rows older than this are sealed: a transaction of MongoDB is ended after a minute, so that what began before was
 * either written by then or never is.
 */
export const SEAL_AFTER_MS = 5 * MINUTE_MS

/** Rows that turn up later than their time still are sealed, with the next, for this long: nothing the product writes does. */
export const LATE_MS = 24 * 60 * MINUTE_MS

/** A row says when it happened as it is made; no machine stands still for longer between the two. */
export const MISDATED_MS = 60 * MINUTE_MS

export const before = (instant: string | Date, ms: number) =>
  new Date(new Date(instant).getTime() - ms).toISOString()
