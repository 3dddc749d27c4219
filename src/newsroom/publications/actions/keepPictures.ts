import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload, PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowsWhere, rowWhere } from '@/database/rows'
import type { PictureRow } from '@/public-api/views/picture'

import type { FrozenPicture } from '../frozen'

const VERSION_LENGTH = 12

/**
 * Pictures of the library as they are now, their files copied to where nobody replaces them. In the order in which they
 * are wanted; what the library no longer has is left out, and so is a file that is not on the disk.
 */
export async function keepPictures(
  req: PayloadRequest,
  wanted: readonly string[],
): Promise<FrozenPicture[]> {
  if (wanted.length === 0) return []
  const rows = await rowsWhere(req, 'media', {
    where: { id: { in: [...wanted] } },
    select: {
      alt: true,
      caption: true,
      credit: true,
      width: true,
      height: true,
      filename: true,
      mimeType: true,
      sizes: true,
    },
    limit: wanted.length,
    overrideAccess: true,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  const kept: FrozenPicture[] = []
  for (const id of wanted) {
    const row = known.get(id)
    if (row) kept.push(await keepPicture(req.payload, row))
  }
  return kept
}

async function keepPicture(payload: Payload, row: PictureRow): Promise<FrozenPicture> {
  const original = await keepFile(payload, row)
  const sizes: Record<string, object> = {}
  for (const [name, file] of Object.entries(row.sizes ?? {})) {
    const kept = await keepFile(payload, { ...file, mimeType: file.mimeType ?? row.mimeType })
    if (kept) sizes[name] = { ...file, url: null, filename: kept.filename }
  }
  return {
    ...row,
    filename: original?.filename ?? null,
    sizes,
    version: original?.sha256.slice(0, VERSION_LENGTH) ?? null,
  }
}

type Stored = { filename?: string | null; mimeType?: string | null }
type Kept = { filename: string; sha256: string }

/**
 * A copy under the name of its contents; null when there is no such file. In an act of its own: a copy that nothing
 * names does no harm, and of two who publish the same picture at once one makes it.
 */
async function keepFile(payload: Payload, { filename, mimeType }: Stored): Promise<Kept | null> {
  const data = filename && (await contentOf(payload, filename))
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

async function contentOf(payload: Payload, filename: string): Promise<Buffer | null> {
  const { staticDir } = payload.collections.media.config.upload
  return readFile(path.resolve(staticDir ?? '', path.basename(filename))).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
}
