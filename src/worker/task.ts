import type { Payload } from 'payload'

/** Something the worker does again and again: a function of (now, facts) that may run twice, late or not at all. */
export type Task = {
  name: string
  /** Minute, hour, day, month, weekday in the product's zone. */
  cron: string
  /** Does it, and says in one line what was done. */
  run: (context: { payload: Payload; now: Date }) => Promise<string>
}
