import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { rowWhere } from '@/database/rows'
import type { PictureZips } from '@/documents/archive/pictureZip'

import { libraryPicture, type LibraryPicture } from '../../word/pictures'
import type { PlacedPicture } from '../html/liftPictures'

export type ComingPicture = PlacedPicture

export type Adding = {
  pictures: readonly ComingPicture[]
  zips: Pick<PictureZips, 'read'>
  outlet: string
  /** Of the text: a picture that nobody described says whose it is. */
  title: string
  from: { import: string; row: string }
}

export type AddedPictures = {
  /** Rows of the library by the pictures’ keys. */
  ids: Map<string, string>
  /** Keys of those that are broken, or no pictures. */
  broken: string[]
}

/**
 * Puts pictures of an archive into the library of an outlet, one after the other, so that no more than one is held. Of the
 * same bytes there is one there, whoever brought it.
 */
export async function addPictures(req: PayloadRequest, adding: Adding): Promise<AddedPictures> {
  const added: AddedPictures = { ids: new Map(), broken: [] }
  for (const picture of adding.pictures) {
    const { key } = picture
    if (added.ids.has(key) || added.broken.includes(key)) continue
    const bytes = await adding.zips.read(key)
    const own = bytes && (await libraryPicture({ bytes }))
    if (!own) added.broken.push(key)
    else added.ids.set(key, await rowOfPicture(req, { picture, own, adding }))
  }
  return added
}

type Making = { picture: ComingPicture; own: LibraryPicture; adding: Adding }

async function rowOfPicture(
  req: PayloadRequest,
  { picture, own, adding }: Making,
): Promise<string> {
  const { data, mimetype, extension } = own
  const { outlet, title, from } = adding
  const sha256 = createHash('sha256').update(data).digest('hex')
  const known = await rowWhere(req, 'media', {
    where: { and: [{ sha256: { equals: sha256 } }, { outlet: { equals: outlet } }] },
    sort: ['createdAt', 'id'],
    select: {},
    overrideAccess: true,
  })
  if (known) return known.id
  const { alt, caption, credit, key } = picture
  const stem = (key.split('/').at(-1) ?? '').replace(/\.\w+$/, '') || 'anh'
  const { id } = await req.payload.create({
    collection: 'media',
    data: {
      ...{ alt: alt ?? caption ?? `Ảnh trong bài “${title}”`, caption, credit, outlet },
      ...{ importedFrom: from.import, importedRow: from.row },
      sample: req.context.makesSample ?? false,
    },
    file: { data, mimetype, name: `${stem}.${extension}`, size: data.length },
    ...{ depth: 0, overrideAccess: true, req },
  })
  return id
}
