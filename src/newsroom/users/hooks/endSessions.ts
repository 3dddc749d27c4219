import type { CollectionBeforeChangeHook } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'

/** Whoever is switched off, or loses the last role, is logged out everywhere at once: a session would outlive the right. */
export const endSessions: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const after = { ...originalDoc, ...data } as Member
  return isStaff(after) ? data : { ...data, sessions: [] }
}
