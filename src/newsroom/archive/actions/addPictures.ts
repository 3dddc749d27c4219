import type { PayloadRequest } from 'payload'

import type { PictureZips } from '@/documents/archive/pictureZip'

import { libraryPicture, type LibraryPicture } from '../../pictures/libraryPicture'
import { onePicture } from '../../pictures/onePicture'
import type { PlacedPicture } from '../../texts/paste/liftPictures'

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
 * same bytes there is one there, whoever brought it. In `addingPictures`.
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
  const { outlet, title, from } = adding
  const { alt, caption, credit, key } = picture
  const name = (key.split('/').at(-1) ?? '').replace(/\.\w+$/, '') || 'anh'
  const data = {
    ...{ alt: alt ?? caption ?? `Ảnh trong bài “${title}”`, caption, credit, outlet },
    ...{ importedFrom: from.import, importedRow: from.row },
    sample: req.context.makesSample ?? false,
  }
  const { id } = await onePicture(req, { own, name, data, overrideAccess: true })
  return id
}
