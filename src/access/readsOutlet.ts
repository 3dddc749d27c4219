import type { PayloadRequest } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { rolesAt } from './outletScope'

/** Whether the request's user reads what an outlet owes, plans and did: whoever reads its issues and obligations (`table.ts`). */
export async function readsOutlet(req: PayloadRequest, outlet: string): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  return (await rolesAt(req, outlet)).length > 0
}
