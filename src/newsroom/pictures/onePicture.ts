import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { whileClaimed } from '@/database/claim'
import { rowWhere } from '@/database/rows'
import type { Media } from '@/payload-types'

import { failure } from '../words/failure'
import type { LibraryPicture } from './libraryPicture'

export type NewPicture = {
  own: LibraryPicture
  /** Of its file, without an ending. */
  name: string
  data: Pick<Media, 'alt'> & Partial<Media> & { outlet: string }
  /** True where the caller has asked who may. */
  overrideAccess: boolean
}

/** Longer than thirty pictures take, of which all sizes are made. */
const LEASE_MS = 5 * 60_000
const PATIENCE_MS = 60_000

/**
 * Runs `work`, which adds pictures to the library of an outlet, while nobody else does so: what two bring at once is made
 * once. Around the transaction, not in it: who comes next has to see what was written.
 * @throws NewsroomError when others take too long.
 */
export function addingPictures<T>(
  { payload }: PayloadRequest,
  outlet: string,
  work: () => Promise<T>,
): Promise<T> {
  const claim = { key: `pictures:${outlet}`, leaseMs: LEASE_MS, patienceMs: PATIENCE_MS }
  return whileClaimed({ payload, ...claim, taken: () => failure('picturesBusy') }, work)
}

/**
 * The picture of the library of an outlet with these bytes: the first that is there, whoever brought it, else a new one. In
 * `addingPictures`.
 */
export async function onePicture(
  req: PayloadRequest,
  { own, name, data, overrideAccess }: NewPicture,
): Promise<{ id: string; isNew: boolean }> {
  const bytes = own.data
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await rowWhere(req, 'media', {
    where: { and: [{ sha256: { equals: sha256 } }, { outlet: { equals: data.outlet } }] },
    sort: ['createdAt', 'id'],
    select: {},
    overrideAccess,
  })
  if (known) return { id: known.id, isNew: false }
  const { mimetype, extension } = own
  const { id } = await req.payload.create({
    collection: 'media',
    data,
    file: { data: bytes, mimetype, name: `${name}.${extension}`, size: bytes.length },
    ...{ depth: 0, overrideAccess, req },
  })
  return { id, isNew: true }
}
