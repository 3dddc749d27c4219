import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import type { CollectionBeforeChangeHook } from 'payload'

/** Adds the SHA-256 of the uploaded bytes, computed on the server: proof that evidence is the file once confirmed. */
export const fingerprintUpload: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req
  if (!file) return data
  const hash = createHash('sha256')
  if (file.tempFilePath) await pipeline(createReadStream(file.tempFilePath), hash)
  else hash.update(file.data)
  return { ...data, sha256: hash.digest('hex') }
}
