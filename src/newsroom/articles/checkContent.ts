import type { CollectionBeforeValidateHook } from 'payload'

import { failure } from '../messages'
import { isArticleContent } from './contentShape'

/** Refuses a text that is no text: the API would otherwise store any JSON, and drafts skip validation. */
export const checkContent: CollectionBeforeValidateHook = ({ data }) => {
  const content: unknown = data?.content
  if (content !== undefined && content !== null && !isArticleContent(content)) {
    throw failure('badContent')
  }
  return data
}
