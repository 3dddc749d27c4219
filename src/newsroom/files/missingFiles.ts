import { access } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import type { Airing } from '@/payload-types'

/** The ids of evidence files that are on record but no longer on the server's disk. */
export async function missingFiles(
  req: PayloadRequest,
  airings: readonly Pick<Airing, 'evidenceFile'>[],
): Promise<Set<string>> {
  const { upload } = req.payload.collections.files.config
  const folder = upload.staticDir
  const missing = new Set<string>()
  if (!folder) return missing
  const files = airings.flatMap(({ evidenceFile }) =>
    evidenceFile && typeof evidenceFile === 'object' && evidenceFile.filename ? [evidenceFile] : [],
  )
  await Promise.all(
    files.map(async ({ id, filename }) => {
      const place = path.resolve(folder, path.basename(filename ?? ''))
      await access(place).catch(() => missing.add(id))
    }),
  )
  return missing
}
