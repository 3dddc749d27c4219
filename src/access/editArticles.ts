import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import { idOf, type Member } from './membership'
import { outletsWithRole } from './outletScope'
import { EDITOR_ROLES } from './roles'

/** Editors change the articles of their outlets, a reporter just their own; nobody moves one into a foreign outlet. */
export const editArticles: Access = async ({ req, data }) => {
  if (isAdministrator(req.user as Member | null)) return true
  const edited = await outletsWithRole(req, [...EDITOR_ROLES, 'outletHead'])
  const written = await outletsWithRole(req, ['reporter'])
  const target = idOf((data as { outlet?: string | { id: string } } | undefined)?.outlet)
  if (target && !edited.includes(target) && !written.includes(target)) return false
  const rows: Where[] = []
  if (edited.length > 0) rows.push({ outlet: { in: edited } })
  if (written.length > 0 && req.user) {
    rows.push({ and: [{ outlet: { in: written } }, { author: { equals: req.user.id } }] })
  }
  return rows.length > 0 ? { or: rows } : false
}
