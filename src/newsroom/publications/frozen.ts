import { createHash } from 'node:crypto'

import { idOf } from '@/access/membership'
import { bylineOf, hasAuthors } from '@/domain/credit/byline'
import { creditsIn } from '@/domain/credit/creditFault'
import type { Credit } from '@/domain/credit/types'
import type { Article, Publication } from '@/payload-types'
import type { FrozenCorrection } from '@/public-api/views/correction'
import type { PublishedPicture } from '@/public-api/views/picture'
import type { FrozenFile } from '@/public-api/views/textFile'

import { canonical } from '../texts/canonical'

/** A picture as it was when a text was published: its words, its measures, and its files of `published-files`. */
export type FrozenPicture = PublishedPicture

/** What readers are given of a text. */
export type Frozen = Pick<
  Publication,
  'slug' | 'title' | 'sapo' | 'genre' | 'penName' | 'source' | 'cover'
> & {
  content: unknown
  pictures: FrozenPicture[]
  people?: readonly Credit[]
  correction?: FrozenCorrection
  files?: readonly FrozenFile[]
}

/** As much of an article as readers are given. */
export type PublishedArticle = Pick<
  Article,
  | 'id'
  | 'slug'
  | 'title'
  | 'sapo'
  | 'genre'
  | 'penName'
  | 'people'
  | 'source'
  | 'cover'
  | 'content'
  | 'pictures'
  | 'files'
  | 'revision'
  | 'outlet'
>

/**
 * What readers are given of an article from now on; `pictures` and `files` are those that it lists, kept; `correction`
 * is there if it is one.
 */
export function freeze(
  article: PublishedArticle,
  pictures: readonly FrozenPicture[],
  correction: FrozenCorrection | null = null,
  files: readonly FrozenFile[] = [],
): Frozen {
  const { slug, title, sapo, genre, source, content } = article
  const people = creditsIn(article.people)
  return {
    slug: slug ?? null,
    title,
    sapo: sapo ?? null,
    genre,
    penName: hasAuthors(people) ? bylineOf(article) : (article.penName ?? null),
    source: source ?? null,
    content: canonical(content ?? null),
    cover: idOf(article.cover),
    pictures: pictures.map(pictureParts),
    // Texts of before there were corrections, lists of people and files keep their hashes.
    ...(people.length > 0 && { people: people.map(creditParts) }),
    ...(correction && { correction }),
    ...(files.length > 0 && { files }),
  }
}

const creditParts = ({ id, user, name, kind, share }: Credit): Credit => ({
  ...{ id, user, name, kind, share },
})

function pictureParts(row: FrozenPicture): FrozenPicture {
  const { id, alt, caption, credit, width, height, filename, mimeType, sizes, version } = row
  return { id, alt, caption, credit, width, height, filename, mimeType, sizes, version }
}

/** The same for the same parts, whoever published them and when: SHA-256, in hexadecimal. */
export function hashOf(frozen: Frozen): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(frozen)))
    .digest('hex')
}
