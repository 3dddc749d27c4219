import { access } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { failure } from '../words/failure'

type Wanted = { params: { collection: string; filename: string } }

/** Asked before a file is sent: one that is not on the disk Payload answers with a failure of ours. */
export async function refuseMissingFile(
  req: PayloadRequest,
  { params: { collection, filename } }: Wanted,
): Promise<void> {
  const { upload } = req.payload.collections[collection as 'media' | 'files'].config
  const place = path.resolve(upload.staticDir ?? collection, filename)
  await access(place).catch(() => {
    throw failure('noSuchFile')
  })
}
