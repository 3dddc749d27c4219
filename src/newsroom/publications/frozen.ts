import { createHash } from 'node:crypto'

import { idOf } from '@/access/membership'
import type { Article, Publication } from '@/payload-types'
import type { PictureRow } from '@/public-api/views/picture'

import { canonical } from '../texts/canonical'

/** A picture as it was when a text was published: its words, its measures and its files. */
export type FrozenPicture = PictureRow

/** What readers are given of a text. */
export type Frozen = Pick<
  Publication,
  'slug' | 'title' | 'sapo' | 'genre' | 'penName' | 'source' | 'cover'
> & { content: unknown; pictures: FrozenPicture[] }

/** As much of an article as readers are given. */
export type PublishedArticle = Pick<
  Article,
  | 'id'
  | 'slug'
  | 'title'
  | 'sapo'
  | 'genre'
  | 'penName'
  | 'source'
  | 'cover'
  | 'content'
  | 'pictures'
  | 'revision'
  | 'outlet'
>

/** What readers are given of an article from now on; `pictures` are those of the library that it lists. */
export function freeze(article: PublishedArticle, pictures: readonly FrozenPicture[]): Frozen {
  const { slug, title, sapo, genre, penName, source, content } = article
  return {
    slug: slug ?? null,
    title,
    sapo: sapo ?? null,
    genre,
    penName: penName ?? null,
    source: source ?? null,
    content: canonical(content ?? null),
    cover: idOf(article.cover),
    pictures: pictures.map(pictureParts),
  }
}

function pictureParts(row: FrozenPicture): FrozenPicture {
  const { id, alt, caption, credit, width, height, filename, mimeType, sizes } = row
  return { id, alt, caption, credit, width, height, filename, mimeType, sizes }
}

/** The same for the same parts, whoever published them and when: SHA-256, in hexadecimal. */
export function hashOf(frozen: Frozen): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(frozen)))
    .digest('hex')
}
