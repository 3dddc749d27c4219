import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'

/** Whether the person is offered to suspend columns of an outlet; the server decides again. */
export async function maySuspend(req: PayloadRequest, outlet: string | null): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  return (await rolesAt(req, outlet)).includes('outletHead')
}
