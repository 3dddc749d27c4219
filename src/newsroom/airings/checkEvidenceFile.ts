import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'

import { refuseFor } from '../desk/problems'
import { failure } from '../words/messages'

/** Refuses a file that is not there for this person, or that is another outlet's evidence. */
export async function checkEvidenceFile(
  req: PayloadRequest,
  file: string | null | undefined,
  outlet: string | null,
): Promise<void> {
  if (!file) return
  const { docs } = await req.payload.find({
    collection: 'files',
    where: { id: { equals: file } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { outlet: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [row] = docs
  const keeper = idOf(row?.outlet)
  if (!row || (keeper !== null && keeper !== outlet)) refuseFor([failure('evidenceForeign')])
}
