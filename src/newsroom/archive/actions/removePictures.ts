import type { PayloadRequest, Where } from 'payload'

import { rowsWhere } from '@/database/rows'

/**
 * Takes pictures out of the library that an import brought for a text which is gone, but for those that another text shows
 * by now. What readers were given of a picture stays with its publications.
 */
export async function removePictures(
  req: PayloadRequest,
  ids: readonly string[],
  from: { import: string },
): Promise<void> {
  if (ids.length === 0) return
  const brought = await rowsWhere(req, 'media', {
    where: { and: [{ id: { in: [...ids] } }, { importedFrom: { equals: from.import } }] },
    select: {},
    overrideAccess: true,
  })
  for (const { id } of brought) {
    if (await isShown(req, id)) continue
    await req.payload.delete({ collection: 'media', id, overrideAccess: true, req })
  }
}

/** By what readers have, by a draft, or by one in the trash. */
async function isShown(req: PayloadRequest, picture: string): Promise<boolean> {
  const where: Where = { or: [{ pictures: { in: [picture] } }, { cover: { equals: picture } }] }
  for (const draft of [true, false]) {
    const [row] = await rowsWhere(req, 'articles', {
      ...{ where, draft, trash: true, limit: 1, select: {}, overrideAccess: true },
    })
    if (row) return true
  }
  const [template] = await rowsWhere(req, 'text-templates', {
    ...{ where: { content: { like: picture } }, limit: 1, select: {}, overrideAccess: true },
  })
  return template !== undefined
}
