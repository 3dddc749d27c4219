import type { Payload, PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { PictureRow } from '@/public-api/views/picture'

import { PICTURE_SELECT } from '../../texts/pictureSelect'
import type { FrozenPicture } from '../frozen'
import { keepFile, VERSION_LENGTH } from './keepFile'

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
    select: PICTURE_SELECT,
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
  const original = await keepFile(payload, 'media', row)
  const sizes: Record<string, object> = {}
  for (const [name, file] of Object.entries(row.sizes ?? {})) {
    const kept = await keepFile(payload, 'media', {
      ...file,
      mimeType: file.mimeType ?? row.mimeType,
    })
    if (kept) sizes[name] = { ...file, url: null, filename: kept.filename }
  }
  return {
    ...row,
    filename: original?.filename ?? null,
    sizes,
    version: original?.sha256.slice(0, VERSION_LENGTH) ?? null,
  }
}
