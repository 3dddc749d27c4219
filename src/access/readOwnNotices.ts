import type { Where } from 'payload'

import { subjectOf, WORK_EVENTS, type WorkSubject } from '@/domain/notice/workEvents'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { supervisedFor } from './organisationScope'
import { outletRoles } from './outletScope'
import { NEWSROOM_ROLES, ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readOwnNotices: SpecialRule = {
  own: ROLES,
  note: 'Those sent to the person, of alerts at outlets where they still have a role or of bodies for which they still supervise, of work where they still are in the newsroom, of reports where they still supervise: a notice does not outlive the right to what it tells of.',
  access: async ({ req }) => {
    if (!req.user || !isStaff(req.user as Member)) return false
    const own = { user: { equals: req.user.id } }
    if (isAdministrator(req.user as Member)) return own
    const held = await outletRoles(req)
    const works = [...held].filter(([, roles]) => NEWSROOM_ROLES.some((role) => roles.has(role)))
    const rows: Where[] = [
      { 'alert.outlet': { in: [...held.keys()] } },
      { outlet: { in: works.map(([outlet]) => outlet) } },
      { and: [{ outlet: { in: [...held.keys()] } }, { event: { in: eventsOf('reports') } }] },
    ]
    const organisations = supervisedFor(req)
    if (organisations.length > 0) {
      rows.push({ 'alert.organisation': { in: organisations } })
      // Which body's they are is asked of the report itself.
      rows.push({ event: { in: eventsOf('consolidations') } })
    }
    return { and: [own, { or: rows }] }
  },
}

const eventsOf = (subject: WorkSubject) =>
  WORK_EVENTS.filter((event) => subjectOf(event) === subject)
