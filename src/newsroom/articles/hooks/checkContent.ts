import {
  type CollectionAfterOperationHook,
  type CollectionBeforeValidateHook,
  isValidID,
  type PayloadRequest,
} from 'payload'

import { rowOf } from '@/database/rows'
import { keepBlockIds } from '@/domain/text/blocks/keepIds'
import { embedFault } from '@/domain/text/embeds/embed'
import { hasInnerFactBox } from '@/domain/text/factBox'
import { ownTextsIn } from '@/domain/text/ownLinks'
import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { consumeContext } from '../../context/requestContext'
import { failure } from '../../words/failure'
import { leftOutWords } from '../../words/leftOut'
import {
  galleryFaultIn,
  isArticleContent,
  longestCaption,
  picturesIn,
  tableFaultIn,
  unknownPartOf,
} from '../../texts/contentShape'
import { filesIn } from '../../texts/filesIn'
import { meantContent } from '../../texts/meantContent'
import { linkTargets } from '../linkable/linkTargets'
import { newBlockId } from '../../texts/newBlockId'

/**
 * Refuses a text that is no text: the API would otherwise store any JSON, and drafts skip validation. A text with odd
 * parts is kept without them (meantContent), on every save and so never later than it is submitted; each of its blocks has
 * an id that lasts.
 */
export const checkContent: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const content: unknown = data?.content
  if (!data || content === undefined || content === null) return data
  const kind = unknownPartOf(content)
  if (kind !== null && kind !== '') throw failure('unknownPart', { kind: kind.slice(0, 40) })
  if (!isArticleContent(content)) throw failure('badContent')
  if (hasInnerFactBox((content as Blocks).root.children ?? [])) throw failure('innerFactBox')
  const embed = embedFault((content as Blocks).root.children ?? [])
  if (embed) throw failure('badEmbed', embed)
  const table = tableFaultIn(content)
  if (table) throw failure('badTable', table)
  const gallery = galleryFaultIn(content)
  if (gallery) throw failure('badGallery', { fault: gallery })
  const longest = longestCaption(content)
  if (longest > MAX_CAPTION) throw failure('longCaption', { found: longest })
  const missing = await missingOf('media', picturesIn, {
    content,
    before: originalDoc?.content,
    req,
  })
  const noFiles = await missingOf('text-files', filesIn, {
    ...{ content, before: originalDoc?.content, req },
  })
  const unknown = await unknownTexts({ content, before: originalDoc?.content, req })
  const meant = meantContent(
    content,
    (id) => !missing.has(id),
    (id) => !unknown.has(id),
    (id) => !noFiles.has(id),
  )
  if (meant.leftOut.length > 0) req.context.leftOut = meant.leftOut
  return { ...data, content: keepBlockIds(meant.content, originalDoc?.content, newBlockId) }
}

const WRITES: readonly string[] = ['create', 'update', 'updateByID']

/** Who saves over the API is told what was left out, in the answer: `leftOut`, one sentence per kind. */
export const tellLeftOut: CollectionAfterOperationHook<'articles'> = ({
  operation,
  req,
  result,
}) => {
  // What a save reads on its way is not its answer.
  if (!WRITES.includes(operation)) return result
  const leftOut = consumeContext(req, 'leftOut')
  return leftOut && result instanceof Object
    ? Object.assign(result, { leftOut: leftOutWords(leftOut) })
    : result
}

type Blocks = { root: { children?: unknown[] } }

/** Pictures or files new in the text that the library does not have, or that are not the person's to use. */
async function missingOf(
  library: 'media' | 'text-files',
  idsIn: (content: unknown) => string[],
  { content, before, req }: { content: unknown; before: unknown; req: PayloadRequest },
): Promise<Set<string>> {
  const known = new Set(idsIn(before))
  const missing = new Set<string>()
  for (const id of idsIn(content)) {
    if (!known.has(id) && !(await isThere(req, library, id))) missing.add(id)
  }
  return missing
}

/** Texts newly linked to that are none, or none that the person may know of. */
async function unknownTexts({
  content,
  before,
  req,
}: {
  content: unknown
  before: unknown
  req: PayloadRequest
}): Promise<Set<string>> {
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
