import type { PayloadRequest } from 'payload'

import type { Member } from '@/access/membership'
import { readsAsPublished } from '@/access/readsAsPublished'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { contentOf } from '@/domain/text/blocks/blocks'
import { type MergedText, mergeText, type TextSide } from '@/domain/text/blocks/mergeText'
import { isSame } from '@/domain/text/merge/same'
import type { Json } from '@/domain/text/merge/types'
import type { Article } from '@/payload-types'

import { newBlockId } from '../../texts/newBlockId'
import { failure } from '../../words/failure'
import { lockText } from '../lockText'
import {
  readValues,
  type SavedField,
  type SavedValues,
  sideOf,
  valuesOf,
} from '../saving/savedFields'
import { conflictOf } from '../saving/textConflict'

type Save = {
  req: PayloadRequest
  id: string
  /** The fields that the person changed, as they were before them. */
  base: Record<string, unknown>
  /** The same, as they left them. */
  mine: Record<string, unknown>
}

export type SavedText = {
  fields: SavedValues
  revision: string
  savedAt: string
  /** The fields in which something of somebody else came in. */
  merged: SavedField[]
  leftOut?: string[]
}

/**
 * Saves what the request's user changed of a text, joined with what others have saved since: as that user, through
 * everything an edit goes through. The same sent again changes nothing more.
 * @throws TextConflict where the same words were changed by both: nothing is written then.
 */
export function saveText({ req, id, base, mine }: Save): Promise<SavedText> {
  const names = Object.keys(mine)
  const isOdd = names.length !== Object.keys(base).length || names.some((name) => !(name in base))
  if (isOdd || names.length === 0) throw failure('saveUnclear')
  const asked = { base: readValues(req, base), mine: readValues(req, mine) }
  return inTransaction({ payload: req.payload, req }, async (own) => {
    await lockText(own, id)
    const row = readsAsPublished(own.user as Member | null)
      ? null
      : await rowOf(own, 'articles', id, { draft: true, overrideAccess: false })
    if (!row) throw failure('gone', { what: 'Bài này' })
    return write(own, row, { ...asked, names: names as SavedField[] })
  })
}

type Asked = { base: SavedValues; mine: SavedValues; names: readonly SavedField[] }

async function write(
  req: PayloadRequest,
  row: Article,
  { base, mine, names }: Asked,
): Promise<SavedText> {
  const sides = {
    base: sideOf(base, names),
    one: sideOf(mine, names),
    other: sideOf(valuesOf(row, names), names),
  }
  const made = mergeText(sides, newBlockId)
  const values = valuesMade(made, sides.one, mine)
  if (made.conflicts.size > 0 || made.parts) throw await refusal(req, row, made, values)

  const data = Object.fromEntries(
    names.filter((name) => !isKept(name, made, sides.other)).map((name) => [name, values[name]]),
  )
  const isNothing = Object.keys(data).length === 0
  const saved = isNothing
    ? row
    : await req.payload.update({
        collection: 'articles',
        id: row.id,
        data,
        draft: true,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
  const { leftOut } = saved as { leftOut?: string[] }
  return {
    fields: valuesOf(saved),
    revision: saved.revision ?? '',
    savedAt: saved.updatedAt,
    merged: names.filter((name) => !isMine(name, made, sides.one)),
    ...(leftOut && { leftOut }),
  }
}

/** What was merged, as it is written: where nothing came in, as it was sent. */
function valuesMade(made: MergedText, one: TextSide, mine: SavedValues): SavedValues {
  const fields = Object.entries(made.fields).map(([name, value]) => [
    name,
    isSame(value, one.fields[name]) ? mine[name as SavedField] : value,
  ])
  if (!made.blocks) return Object.fromEntries(fields) as SavedValues
  if (isSame(made.blocks, one.blocks))
    return { ...(Object.fromEntries(fields) as SavedValues), content: mine.content }
  const isEmpty = made.blocks.length === 0 && !mine.content
  const content = isEmpty ? null : (contentOf(made.blocks, mine.content) as Json)
  return { ...(Object.fromEntries(fields) as SavedValues), content }
}

/** Whether a field is merged to what the text has already. */
const isKept = (name: SavedField, made: MergedText, other: TextSide): boolean =>
  name === 'content'
    ? isSame(made.blocks, other.blocks)
    : isSame(made.fields[name], other.fields[name])

const isMine = (name: SavedField, made: MergedText, one: TextSide): boolean =>
  name === 'content'
    ? isSame(nodesOf(made.blocks), nodesOf(one.blocks))
    : isSame(made.fields[name], one.fields[name])

const nodesOf = (blocks: readonly { node: Json }[] | null): Json | undefined =>
  blocks?.map(({ node }) => node)

function refusal(req: PayloadRequest, row: Article, made: MergedText, merged: SavedValues) {
  const fields = [...made.conflicts].map(([name, { base, one, other }]) => ({
    ...{ name: name as SavedField, base, mine: one, theirs: other },
  }))
  return conflictOf(req, row, { fields, content: made.parts, merged })
}
