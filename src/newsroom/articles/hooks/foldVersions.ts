import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'

import { actOf, whenActEnds } from '@/database/actEnds'

import { wakeText } from '../here/places'
import { consumeContext } from '../../context/requestContext'

/** Which saves are one version is told by who saved and when (keepRun), not by what a client calls it. */
export const ignoreAutosave: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'update' ? { ...args, autosave: false } : args

/** Who has the text open hears at once that it was saved; those of other servers when they look next. */
export const tellSaved: CollectionAfterChangeHook = async ({ doc, req }) => {
  const id = String(doc.id)
  const act = await actOf(req)
  if (act === null) wakeText(id)
  else whenActEnds(act, () => Promise.resolve(wakeText(id)))
  return doc
}

/** A save that goes on with the one before takes its place: of the same person and run alone, and once the new one is there. */
export const foldVersions: CollectionAfterChangeHook = async ({ doc, req }) => {
  const fold = consumeContext(req, 'foldsVersion')
  if (!fold || fold.id !== doc.id) return doc
  const { docs } = await req.payload.db.findVersions({
    collection: 'articles',
    where: {
      and: [
        { parent: { equals: fold.id } },
        { 'version.savedBy': { equals: fold.by } },
        { 'version.savedSince': { equals: fold.since } },
      ],
    },
    sort: ['-updatedAt', '-createdAt'],
    limit: 3,
    pagination: false,
    select: { parent: true },
    req,
  })
  const [, ...older] = docs
  if (older.length === 0) return doc
  await req.payload.db.deleteVersions({
    collection: 'articles',
    where: { id: { in: older.map(({ id }) => id) } },
    req,
  })
  return doc
}
