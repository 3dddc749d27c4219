import { keysOfSource } from '@/domain/imports/pictureFile'
import { type PictureWords, signedCaption } from '@/domain/imports/pictureWords'
import type { TextDraft } from '@/domain/imports/textDraft'
import { MOST_PICTURE_BYTES, type PictureZips } from '@/documents/archive/pictureZip'
import { MAX_GALLERY } from '@/domain/text/gallery'

import {
  type FindPicture,
  type LiftedPictures,
  nameOf,
  type PlacedPicture,
} from '../../texts/paste/liftPictures'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../../words/imports'

/** Where the pictures of an archive lie; empty where it has none. */
export type PictureSource = Pick<PictureZips, 'has' | 'isTooLarge' | 'read'>

export const NO_PICTURES: PictureSource = {
  has: () => false,
  isTooLarge: () => false,
  read: () => Promise.resolve(null),
}

/** Pictures of one text; what a long gallery has, as often as the editor takes it. */
const MOST = MAX_GALLERY
const MOST_NAMED = 3

/** Looks up the files of a text's pictures, and remembers those that are too large. */
export class PictureFinder {
  private readonly large = new Set<string>()

  constructor(private readonly source: PictureSource) {}

  find: FindPicture = (src) => {
    const key = keysOfSource(src).find((one) => this.source.has(one))
    if (key === undefined) return null
    if (!this.source.isTooLarge(key)) return key
    this.large.add(nameOf(src))
    return null
  }

  /** What of a text's pictures comes in, each with all that is said of it; and what is to be told. */
  comingOf(draft: TextDraft, { placed, missing }: LiftedPictures): ComingPictures {
    const said = this.wordsByKey(draft.pictures)
    const coverKey = draft.cover === null ? null : this.find(draft.cover)
    const gone = draft.cover !== null && coverKey === null ? [nameOf(draft.cover)] : []
    const kept = placed.slice(0, MOST)
    const pictures = kept.map((one) => described(one, said.get(one.key)))
    const bare = { alt: null, caption: null, credit: null }
    const cover =
      coverKey === null ? null : described({ key: coverKey, ...bare }, said.get(coverKey))
    const all = new Map([...(cover ? [cover] : []), ...pictures].map((one) => [one.key, one]))
    const lost = [...missing, ...gone].filter((name) => !this.large.has(name))
    const undescribed = [...all.values()].filter(({ alt }) => alt === null).length
    const notes = [
      ...(all.size > 0 ? [WORDS.picturesComing(all.size)] : []),
      ...(lost.length > 0 ? [WORDS.picturesMissing(named(lost), lost.length)] : []),
      ...(this.large.size > 0 ? [WORDS.picturesTooLarge(named([...this.large]), MOST_PICTURE_BYTES / 1024 / 1024)] : []), // prettier-ignore
      ...(placed.length > MOST ? [WORDS.picturesTooMany(MOST, placed.length - MOST)] : []),
      ...(undescribed > 0 ? [WORDS.picturesUndescribed(undescribed)] : []),
    ]
    return { cover, pictures, notes }
  }

  private wordsByKey(words: readonly PictureWords[]): Map<string, PictureWords> {
    return new Map(
      words.flatMap((one): [string, PictureWords][] => {
        const key = this.find(one.src)
        return key === null ? [] : [[key, one]]
      }),
    )
  }
}

export type ComingPictures = {
  cover: PlacedPicture | null
  pictures: PlacedPicture[]
  notes: string[]
}

/** What the text says where it stands goes before what the old place says of the picture. */
function described(picture: PlacedPicture, said: PictureWords | undefined): PlacedPicture {
  if (!said) return picture
  const signed = signedCaption(said.caption ?? '')
  return {
    key: picture.key,
    alt: picture.alt ?? said.alt,
    caption: picture.caption ?? (signed.caption || null),
    credit: picture.credit ?? said.credit ?? signed.credit,
  }
}

/** Names of files, as many as people read. */
export function named(names: readonly string[]): string {
  const all = [...new Set(names)]
  const more = all.length > MOST_NAMED ? ` và ${all.length - MOST_NAMED} ảnh khác` : ''
  return all.slice(0, MOST_NAMED).join(', ') + more
}
