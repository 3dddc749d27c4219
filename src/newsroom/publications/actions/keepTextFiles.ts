import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { FrozenFile } from '@/public-api/views/textFile'

import { keepFile, VERSION_LENGTH } from './keepFile'

/**
 * Documents, sounds and films of the library as they are now, copied to where nobody replaces them. In the order in which
 * they are wanted; what the library no longer has is left out, and so is what is not on the disk.
 */
export async function keepTextFiles(
  req: PayloadRequest,
  wanted: readonly string[],
): Promise<FrozenFile[]> {
  if (wanted.length === 0) return []
  const rows = await rowsWhere(req, 'text-files', {
    where: { id: { in: [...wanted] } },
    select: { title: true, credit: true, filename: true, mimeType: true, filesize: true },
    limit: wanted.length,
    overrideAccess: true,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  const kept: FrozenFile[] = []
  for (const id of wanted) {
    const row = known.get(id)
    const file = row && (await keepFile(req.payload, 'text-files', row))
    if (!file) continue
    kept.push({
      ...{ id, title: row.title, credit: row.credit ?? null, name: row.filename ?? file.filename },
      ...{ mimeType: row.mimeType ?? '', filesize: row.filesize ?? 0, filename: file.filename },
      version: file.sha256.slice(0, VERSION_LENGTH),
    })
  }
  return kept
}
