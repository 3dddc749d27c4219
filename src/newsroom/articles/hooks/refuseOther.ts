import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { isSame } from '@/domain/text/merge/same'

import { failure } from '../../words/failure'
import { SAVED_FIELDS, type SavedField, sideOf, valuesOf } from '../saving/savedFields'
import { conflictOf } from '../saving/textConflict'

type Data = Record<string, unknown>

const MAX_FINGERPRINT = 100

/** A program that changes a text may say which one it read: `basedOn`, its fingerprint. */
export const takeBasedOn: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  const { basedOn, ...data } = ((args as { data?: Data }).data ?? {}) as Data
  req.context.basedOn = undefined
  if (basedOn === undefined || basedOn === null) return args
  if (typeof basedOn !== 'string' || basedOn === '' || basedOn.length > MAX_FINGERPRINT) {
    throw failure('basedOnOdd')
  }
  req.context.basedOn = { revision: basedOn, names: SAVED_FIELDS.filter((name) => name in data) }
  return { ...args, data }
}

/** Nothing is written over a text that is another by now: whoever sent it is told what it is, and decides. */
export const refuseOther: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { basedOn } = req.context
  if (operation !== 'update' || !basedOn || originalDoc?.revision === basedOn.revision) return data
  const names = SAVED_FIELDS.filter((name) => basedOn.names.includes(name))
  const [mine, theirs] = [valuesOf(data, names), valuesOf(originalDoc as Data, names)]
  const [one, other] = [sideOf(mine, names), sideOf(theirs, names)]
  const differs = (name: SavedField) =>
    name === 'content'
      ? !isSame(
          one.blocks?.map(({ node }) => node),
          other.blocks?.map(({ node }) => node),
        )
      : !isSame(one.fields[name], other.fields[name])
  const fields = names.filter(differs).map((name) => ({
    ...{ name, base: null, mine: mine[name] ?? null, theirs: theirs[name] ?? null },
  }))
  throw await conflictOf(req, originalDoc as Parameters<typeof conflictOf>[1], {
    ...{ fields, content: null, merged: {} },
  })
}
