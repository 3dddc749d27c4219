import { type FlattenedField, type PayloadRequest, ValidationError } from 'payload'

import { idOf } from '@/access/membership'
import { foundBlocks } from '@/domain/text/blocks/blocks'
import type { TextSide } from '@/domain/text/blocks/mergeText'
import type { Json } from '@/domain/text/merge/types'
import { slugify } from '@/domain/text/slug'

import { cleanFields } from '../../input/cleanFields'
import { settleEmptyValues } from '../../input/emptyValues'
import { shapeProblems } from '../../input/shape'
import { canonical } from '../../texts/canonical'
import { isArticleContent, unknownPartOf } from '../../texts/contentShape'
import { meantContent } from '../../texts/meantContent'
import { failure } from '../../words/failure'

/** What people write and place of a text, and save with one request; all else is changed by moves or by itself. */
export const SAVED_FIELDS = [
  ...(['title', 'sapo', 'content', 'cover', 'penName', 'people'] as const),
  ...(['source', 'genre', 'slug'] as const),
  ...(['corrects', 'falseText', 'trueText', 'apology', 'correctBy'] as const),
  ...(['column', 'issue', 'topics', 'desk', 'author', 'embargoUntil', 'wishedAt'] as const),
] as const

export type SavedField = (typeof SAVED_FIELDS)[number]
export type SavedValues = { [name in SavedField]?: Json }

const REFERENCES: readonly SavedField[] = [
  ...(['cover', 'corrects', 'column', 'issue', 'desk', 'author'] as const),
]

const INSTANTS: readonly SavedField[] = ['embargoUntil', 'wishedAt']

const isSavedField = (name: string): name is SavedField =>
  (SAVED_FIELDS as readonly string[]).includes(name)

/**
 * What a client says of a text, as saving it would keep it: cleaned, references by their ids, links of the text whole. Only
 * so is what was kept of a save recognised when the same comes again.
 * @throws NewsroomError, or Payload's ValidationError with the fields, where no text could have such a value.
 */
export function readValues(req: PayloadRequest, given: Record<string, unknown>): SavedValues {
  const foreign = Object.keys(given).find((name) => !isSavedField(name))
  if (foreign !== undefined) throw failure('notSavedHere', { field: foreign.slice(0, 60) })
  const values = structuredClone(given)
  const fields: FlattenedField[] = req.payload.collections.articles.config.flattenedFields
  settleEmptyValues(fields, values)
  cleanFields(fields, values)
  const errors = shapeProblems(fields, values)
  if (errors.length > 0) throw new ValidationError({ collection: 'articles', errors, req }, req.t)
  if (values.content) values.content = readContent(values.content)
  return values as SavedValues
}

function readContent(content: unknown): unknown {
  const kind = unknownPartOf(content)
  if (kind !== null && kind !== '') throw failure('unknownPart', { kind: kind.slice(0, 40) })
  if (!isArticleContent(content)) throw failure('badContent')
  return meantContent(content).content
}

/** What is compared and merged of these values: every way to say “empty” is one, and the text is its blocks. */
export function sideOf(values: SavedValues, names: readonly SavedField[]): TextSide {
  const others = names.filter((name) => name !== 'content')
  return {
    fields: Object.fromEntries(others.map((name) => [name, plainValue(name, values[name])])),
    blocks: names.includes('content')
      ? foundBlocks(values.content).map(({ id, node }) => ({ id, node: canonical(node) as Json }))
      : null,
  }
}

/** What an article has in these fields, references by their ids. */
export function valuesOf(
  row: { [name in SavedField]?: unknown },
  names: readonly SavedField[] = SAVED_FIELDS,
): SavedValues {
  return Object.fromEntries(names.map((name) => [name, byId(name, row[name])]))
}

function plainValue(name: SavedField, value: Json | undefined): Json {
  const plain = byId(name, value)
  if (typeof plain !== 'string') return plain
  const text = name === 'slug' ? slugify(plain) : plain.trim()
  if (text === '') return null
  return INSTANTS.includes(name) ? new Date(text).toISOString() : text
}

function byId(name: SavedField, value: unknown): Json {
  if (value === undefined || value === null) return name === 'topics' ? [] : null
  if (name === 'people') return Array.isArray(value) && value.length === 0 ? null : (value as Json)
  if (name === 'topics')
    return (Array.isArray(value) ? value : [value]).map((one) => idOf(one as string))
  if (REFERENCES.includes(name)) return idOf(value as string | { id: string })
  return value instanceof Date ? value.toISOString() : (value as Json)
}
