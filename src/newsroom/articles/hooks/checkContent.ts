import type { CollectionAfterOperationHook, CollectionBeforeValidateHook } from 'payload'

import { keepBlockIds } from '@/domain/text/blocks/keepIds'
import { embedFault } from '@/domain/text/embeds/embed'
import { hasInnerFactBox } from '@/domain/text/factBox'
import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { consumeContext } from '../../context/requestContext'
import { failure } from '../../words/failure'
import { leftOutWords } from '../../words/leftOut'
import {
  galleryFaultIn,
  isArticleContent,
  longestCaption,
  tableFaultIn,
  unknownPartOf,
} from '../../texts/contentShape'
import { newBlockId } from '../../texts/newBlockId'
import { mendContent } from '../mendContent'

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
  const meant = await mendContent(req, content, originalDoc?.content)
  if (meant.leftOut.length > 0) req.context.leftOut = meant.leftOut
  return { ...data, content: keepBlockIds(meant.content, originalDoc?.content, newBlockId) }
}

const WRITES: readonly string[] = ['create', 'update', 'updateByID']

/** Who saves over the API is told what was left out, in the answer: `leftOut`, one sentence per kind. */
export const tellLeftOut: CollectionAfterOperationHook<'articles' | 'text-templates'> = ({
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
