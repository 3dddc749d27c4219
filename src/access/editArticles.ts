import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import { outletsLentWithRole } from './lentRoles'
import { idOf, type Member } from './membership'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS, CHANGING_ROLES, TRASH_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const editArticles: SpecialRule = {
  outlet: CHANGING_ROLES,
  own: ['reporter'],
  all: ADMINISTRATORS,
  note: 'A reporter changes the articles they wrote or made, nobody moves one to an outlet where they may not write. Whoever stands in for an editor today edits as they do. One in the trash is touched by those alone who may put it there.',
  access: async ({ req, data }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const edited = [
      ...(await outletsWithRole(req, CHANGING_ROLES)),
      ...(await outletsLentWithRole(req, CHANGING_ROLES)),
    ]
    const written = await outletsWithRole(req, ['reporter'])
    const target = idOf((data as { outlet?: string | { id: string } } | undefined)?.outlet)
    if (target && !edited.includes(target) && !written.includes(target)) return false
    const trashers = await outletsWithRole(req, TRASH_ROLES)
    const rows: Where[] = []
    if (edited.length > 0) rows.push({ outlet: { in: edited } })
    if (written.length > 0 && req.user) {
      const own: Where[] = [
        { author: { equals: req.user.id } },
        { createdBy: { equals: req.user.id } },
      ]
      rows.push({ and: [{ outlet: { in: written } }, { or: own }] })
    }
    if (rows.length === 0) return false
    const isThere: Where[] = [{ deletedAt: { exists: false } }]
    if (trashers.length > 0) isThere.push({ outlet: { in: trashers } })
    return { and: [{ or: rows }, { or: isThere }] }
  },
}
