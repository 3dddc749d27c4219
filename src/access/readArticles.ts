import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { publishedWhere } from './publishedWhere'
import { ADMINISTRATORS, NEWSROOM_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readArticles: SpecialRule = {
  outlet: NEWSROOM_ROLES,
  published: ['supervisor'],
  all: ADMINISTRATORS,
  note: 'A supervisor reads just what the public reads, from the same moment on (ADR 0006).',
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const own = await outletsWithRole(req, NEWSROOM_ROLES)
    const supervised = await outletsWithRole(req, ['supervisor'])
    const rows: Where[] = []
    if (own.length > 0) rows.push({ outlet: { in: own } })
    if (supervised.length > 0) {
      rows.push({
        and: [{ outlet: { in: supervised } }, publishedWhere(new Date())],
      })
    }
    return rows.length > 0 ? { or: rows } : false
  },
}
