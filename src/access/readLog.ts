import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS } from './roles'
import type { SpecialRule } from './rule'

/** What a supervisor reads of an outlet; texts, pictures and rundowns on the way are the newsroom's own (ADR 0006). */
const SUPERVISED_THINGS = [
  'outlets',
  'columns',
  'issues',
  'airings',
  'obligations',
  'suspensions',
  'schedules',
  'requests',
  'alerts',
]

export const readLog: SpecialRule = {
  outlet: ['outletHead', 'supervisor'],
  all: ADMINISTRATORS,
  note: `A supervisor reads the lines on ${SUPERVISED_THINGS.join(', ')}. What belongs to no outlet (accounts, plans, registers, logins) is for administrators.`,
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const headed = await outletsWithRole(req, ['outletHead'])
    const supervised = await outletsWithRole(req, ['supervisor'])
    const rows: Where[] = []
    if (headed.length > 0) rows.push({ outlet: { in: headed } })
    if (supervised.length > 0) {
      rows.push({
        and: [{ outlet: { in: supervised } }, { subjectCollection: { in: SUPERVISED_THINGS } }],
      })
    }
    return rows.length > 0 ? { or: rows } : false
  },
}
