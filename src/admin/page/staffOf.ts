import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'

/** The request of somebody of the staff; views of our own are open to all (payload-3.90.md §4), so others go to the login. */
export function staffOf({
  initPageResult: { req },
}: Pick<AdminViewServerProps, 'initPageResult'>): PayloadRequest {
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')
  return req
}
