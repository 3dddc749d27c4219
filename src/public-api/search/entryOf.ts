import { createHash } from 'node:crypto'

import { idOf } from '@/access/membership'
import { markOf } from '@/domain/search/tiers'
import type { Entry } from '@/search/searchIndex'

import type { SearchableText } from '../queries/texts'
import { idsOf } from '../queries/relations'
import { plainText } from '../richText/plainText'
import { fileView } from '../views/textFile'

/** What texts are narrowed by, each a mark in the index. */
export const MARKS = { outlet: 'o', column: 'c', topic: 't', genre: 'g' } as const

/** A text as the index keeps it: words that readers have, and nothing else. */
export function entryOf(text: SearchableText): Entry {
  const [outlet, column] = [idOf(text.outlet), idOf(text.column)]
  const titles = new Map(
    text.files.flatMap((file) => {
      const view = fileView(file, '')
      return view ? [[file.id, view]] : []
    }),
  )
  const entry = {
    key: text.id,
    at: Date.parse(text.publishedAt),
    title: text.title,
    sapo: text.sapo ?? '',
    body: plainText(text.content, titles),
    marks: [
      ...(outlet ? [markOf(MARKS.outlet, outlet)] : []),
      ...(column ? [markOf(MARKS.column, column)] : []),
      ...idsOf(text.topics ?? []).map((id) => markOf(MARKS.topic, id)),
      markOf(MARKS.genre, text.genre),
    ],
  }
  return { ...entry, version: versionOf(text.publication, entry) }
}

/** Of the publication and of what it belongs to: what may be marked and shown of it stays the same as long as this does. */
function versionOf(publication: string, { at, marks }: Pick<Entry, 'at' | 'marks'>): string {
  return createHash('sha256')
    .update(JSON.stringify([publication, at, marks]))
    .digest('base64url')
    .slice(0, 22)
}
