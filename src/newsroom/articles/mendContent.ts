import { isValidID, type PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import { ownTextsIn } from '@/domain/text/ownLinks'

import { picturesIn } from '../texts/contentShape'
import { filesIn } from '../texts/filesIn'
import { type LeftOut, meantContent } from '../texts/meantContent'
import { linkTargets } from './linkable/linkTargets'

/**
 * A text without what is newly in it and not there for the request's user: pictures, files, texts it links to. What stood in
 * it before (`before`) stays.
 */
export async function mendContent<Content>(
  req: PayloadRequest,
  content: Content,
  before: unknown,
): Promise<{ content: Content; leftOut: LeftOut[] }> {
  const pictures = await missingOf('media', picturesIn, { content, before, req })
  const files = await missingOf('text-files', filesIn, { content, before, req })
  const texts = await unknownTexts({ content, before, req })
  return meantContent(
    content,
    (id) => !pictures.has(id),
    (id) => !texts.has(id),
    (id) => !files.has(id),
  )
}

type Change = { content: unknown; before: unknown; req: PayloadRequest }

/** Pictures or files new in the text that the library does not have, or that are not the person's to use. */
async function missingOf(
  library: 'media' | 'text-files',
  idsIn: (content: unknown) => string[],
  { content, before, req }: Change,
): Promise<Set<string>> {
  const known = new Set(idsIn(before))
  const missing = new Set<string>()
  for (const id of idsIn(content)) {
    if (!known.has(id) && !(await isThere(req, library, id))) missing.add(id)
  }
  return missing
}

/** Texts newly linked to that are none, or none that the person may know of. */
async function unknownTexts({ content, before, req }: Change): Promise<Set<string>> {
  const known = new Set(ownTextsIn(before))
  const ids = ownTextsIn(content).filter((id) => !known.has(id))
  if (ids.length === 0) return new Set()
  const targets = await linkTargets(req, ids, new Date())
  return new Set(targets.flatMap(({ id, title }) => (title === null ? [id] : [])))
}

async function isThere(
  req: PayloadRequest,
  library: 'media' | 'text-files',
  id: string,
): Promise<boolean> {
  if (!isValidID(id, req.payload.db.defaultIDType)) return false
  const row = await rowOf(req, library, id, { select: {}, overrideAccess: !req.user })
  return row !== null
}
