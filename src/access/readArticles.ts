import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { publishedWhere } from './publishedWhere'
import { NEWSROOM_ROLES } from './roles'

/** The newsroom reads all its articles; a supervisor just what the public reads, from the same moment on (ADR 0006). */
export const readArticles: Access = async ({ req }) => {
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
}
