import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowWhere } from '@/database/rows'

import { refuseFor } from '../desk/deskRefusal'
import { failure } from '../words/failure'

/** Refuses a file that is not there for this person, or that is another outlet's evidence. */
export async function checkEvidenceFile(
  req: PayloadRequest,
  file: string | null | undefined,
  outlet: string | null,
): Promise<void> {
  if (!file) return
  const row = await rowWhere(req, 'files', {
    where: { id: { equals: file } },
    select: { outlet: true },
    overrideAccess: false,
  })
  const keeper = idOf(row?.outlet)
  if (!row || (keeper !== null && keeper !== outlet)) refuseFor([failure('evidenceForeign')])
}
