import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'

/** What a supervisor reads of an outlet; texts, pictures and rundowns on the way are the newsroom's own (ADR 0006). */
export const SUPERVISED_THINGS = [
  'outlets',
  'columns',
  'issues',
  'airings',
  'obligations',
  'suspensions',
  'schedules',
  'requests',
  'alerts',
] as const

/**
 * The log: an outlet's head reads all lines of it, a supervisor those of what they may read there. What belongs to no
 * outlet (accounts, plans, registers, logins) is for those who run the system.
 */
export const readLog: Access = async ({ req }) => {
  if (isAdministrator(req.user as Member | null)) return true
  const headed = await outletsWithRole(req, ['outletHead'])
  const supervised = await outletsWithRole(req, ['supervisor'])
  const rows: Where[] = []
  if (headed.length > 0) rows.push({ outlet: { in: headed } })
  if (supervised.length > 0) {
    rows.push({
      and: [{ outlet: { in: supervised } }, { subjectCollection: { in: [...SUPERVISED_THINGS] } }],
    })
  }
  return rows.length > 0 ? { or: rows } : false
}
