import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowWhere } from '@/database/rows'

/** Letters of a file's SHA-256 that tell it from others a row of the library had. */
export const VERSION_LENGTH = 12

type Library = 'media' | 'text-files'
type Stored = { filename?: string | null; mimeType?: string | null }
type Kept = { filename: string; sha256: string }

/**
 * A copy under the name of its contents; null when there is no such file. In an act of its own: a copy that nothing
 * names does no harm, and of two who publish the same picture at once one makes it.
 */
export async function keepFile(
  payload: Payload,
  library: Library,
  { filename, mimeType }: Stored,
): Promise<Kept | null> {
  const data = filename && (await contentOf(payload, library, filename))
  if (!data) return null
  const sha256 = createHash('sha256').update(data).digest('hex')
  const known = await keptAs(payload, sha256)
  if (known) return known
  const file = {
    data,
    name: `${sha256}${path.extname(filename).toLowerCase()}`,
    mimetype: mimeType ?? '',
    size: data.length,
  }
  await insertUnique(['sha256'], () =>
    payload.create({
      collection: 'published-files',
      data: { sha256 },
      file,
      // Of a copy whose row was taken back.
      overwriteExistingFiles: true,
      overrideAccess: true,
    }),
  )
  return keptAs(payload, sha256)
}

async function keptAs(payload: Payload, sha256: string): Promise<Kept | null> {
  const row = await rowWhere(payload, 'published-files', {
    where: { sha256: { equals: sha256 } },
    select: { filename: true },
    overrideAccess: true,
  })
  return row?.filename ? { filename: row.filename, sha256 } : null
}

async function contentOf(
  payload: Payload,
  library: Library,
  filename: string,
): Promise<Buffer | null> {
  const { staticDir } = payload.collections[library].config.upload
  return readFile(path.resolve(staticDir ?? '', path.basename(filename))).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
}
