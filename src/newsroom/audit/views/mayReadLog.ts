import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'

/** Whether there is any part of the log the request's user may read; which, its access rule says. */
export async function mayReadLog(req: PayloadRequest): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  return (await outletsWithRole(req, ['outletHead', 'supervisor'])).length > 0
}
