import { mergeBlocks } from '@/domain/text/merge/mergeBlocks'
import { joinValues } from '@/domain/text/merge/mergeFields'
import { isSame } from '@/domain/text/merge/same'
import type { Json } from '@/domain/text/merge/types'

import { blocksOf, contentOf, isSameContent } from './contentBlocks'

/** What is saved of a text by the editor's own loop (POST /api/articles/:id/save). */
export const SAVED_FIELDS = [
  ...(['title', 'sapo', 'content', 'cover', 'penName', 'people'] as const),
  ...(['source', 'genre', 'slug'] as const),
  ...(['corrects', 'falseText', 'trueText', 'apology', 'correctBy'] as const),
  ...(['column', 'issue', 'topics', 'desk', 'author', 'embargoUntil', 'wishedAt'] as const),
]
export type FieldName = (typeof SAVED_FIELDS)[number]
export type Fields = { readonly [name in FieldName]?: Json }

/** Kept as they are: what is in them is no related row. */
const WHOLE_FIELDS: readonly FieldName[] = ['content', 'people']

/** A value as it is saved: related rows by id. */
export function savedValue(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(savedValue)
  if (typeof value === 'object' && 'id' in value && !('root' in value)) return savedValue(value.id)
  return value as Json
}

const valueAsSaved = (name: FieldName, value: unknown): Json =>
  WHOLE_FIELDS.includes(name) ? ((value ?? null) as Json) : savedValue(value)

/** The saved fields of a row, as a base to change. */
export function fieldsOf(row: { readonly [name: string]: unknown }): Fields {
  return Object.fromEntries(
    SAVED_FIELDS.filter((name) => row[name] !== undefined).map((name) => [
      name,
      valueAsSaved(name, row[name]),
    ]),
  )
}

/** Whether a field says the same; nothing, an empty text and an empty list are one. */
export function isSameField(name: FieldName, one: Json | undefined, other: Json | undefined) {
  if (name === 'content') return isSameContent(one, other)
  return isSame(emptied(one), emptied(other))
}

function emptied(value: Json | undefined): Json {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : value
}

/** The fields that are not as they were in `base`. */
export function changedIn(base: Fields, now: Fields): FieldName[] {
  return SAVED_FIELDS.filter((name) => name in now && !isSameField(name, base[name], now[name]))
}

export const pick = (fields: Fields, names: readonly FieldName[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))

export type Absorbed = {
  /** What each field is compared with from now on. */
  base: Fields
  /** What the form is to show instead. */
  takeIn: Fields
  /** Fields in which somebody else's words wait for a better moment. */
  waiting: FieldName[]
}

/**
 * What the server says of a text (`said`) brought into an open form, which shows `now` and began with `base`. A field
 * that can't be touched at the moment, or in which the same words were changed on both sides, stays as it is with its
 * old base: the next save joins it or tells the conflict.
 */
export function absorb(
  { base, now, said }: { base: Fields; now: Fields; said: Fields },
  mayTouch: (name: FieldName, wanted: Json) => boolean,
): Absorbed {
  const next: Record<string, Json | undefined> = { ...base }
  const takeIn: Record<string, Json> = {}
  const waiting: FieldName[] = []
  for (const name of SAVED_FIELDS) {
    const theirs = said[name]
    if (theirs === undefined || !(name in now)) continue
    const [before, mine] = [base[name], now[name]]
    if (isSameField(name, mine, theirs) || isSameField(name, before, theirs)) {
      next[name] = theirs
      continue
    }
    const wanted = isSameField(name, mine, before) ? theirs : joined(name, before, mine, theirs)
    if (wanted !== null && mayTouch(name, wanted)) {
      next[name] = theirs
      takeIn[name] = wanted
    } else if (wanted === null && theirs === null && mayTouch(name, null)) {
      next[name] = theirs
      takeIn[name] = null
    } else waiting.push(name)
  }
  return { base: next, takeIn, waiting }
}

/** Both changes in one, where they lie apart; else null. */
export function joined(
  name: FieldName,
  before: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | null {
  if (name === 'content') {
    const merged = mergeBlocks(blocksOf(before), blocksOf(mine), blocksOf(theirs))
    const blocks = merged.flatMap((part) => (part.kind === 'block' ? [part.block] : []))
    return blocks.length === merged.length ? (contentOf(blocks, mine) as Json) : null
  }
  return joinValues(name, [before, mine, theirs])
}

export const isSameFields = (one: Fields, other: Fields): boolean =>
  changedIn(one, other).length === 0 && changedIn(other, one).length === 0

/** The values a form shows of the saved fields. */
export function shownFields(
  form: { readonly [path: string]: { value?: unknown } | undefined },
  names: readonly FieldName[],
): Fields {
  return Object.fromEntries(
    names.filter((name) => form[name]).map((name) => [name, valueAsSaved(name, form[name]?.value)]),
  )
}
