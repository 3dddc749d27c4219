import type { Where } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'

/** Rows that have begun: a column or outlet planned for later is not announced by its register entry. */
export function begunWhere(now: Date): Where {
  const today = civilDateOf(now.getTime())
  return { or: [{ validFrom: { exists: false } }, { validFrom: { less_than_equal: today } }] }
}

/** Rows in force today. One that has ended leaves the lists; its own address keeps working. */
export function inForceWhere(now: Date): Where {
  const today = civilDateOf(now.getTime())
  return {
    and: [
      begunWhere(now),
      { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: today } }] },
    ],
  }
}
