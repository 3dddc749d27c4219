import type { Json } from '@/domain/text/merge/types'

import type { OpenText } from '../editor/blocks/OpenText'
import { onOpenTexts, openText } from '../editor/blocks/openTexts'
import { isSameContent } from '../fields/contentBlocks'
import type { Fields } from '../fields/textFields'

export type FollowedEditor = {
  /** The editor of the text; null while it is not there. */
  open: () => OpenText | null
  /** What the text holds: as the editor has it, or as the last one had it. */
  content: () => Fields['content']
  /** Puts a text in, also where the editor is not there at the moment. */
  takeIn: (wanted: Json) => void
  stop: () => void
}

/** Follows the editor of a text on the page, which may be put up anew at any time; `hear` is told of changes in it. */
export function followEditor(article: string, hear: (isTyped: boolean) => void): FollowedEditor {
  let text = openText(article)
  let last: Fields['content'] = undefined
  let unhear = text?.listen(hear)
  const unfollow = onOpenTexts(() => {
    unhear?.()
    // An editor that was put up anew shows what the page began with.
    if (text) last = text.content()
    text = openText(article)
    if (text && last !== undefined && !isSameContent(text.content(), last)) text.takeIn(last)
    unhear = text?.listen(hear)
  })
  return {
    open: () => text,
    content: () => (text ? text.content() : last),
    takeIn: (wanted) => {
      if (text) text.takeIn(wanted)
      else last = wanted
    },
    stop: () => {
      unfollow()
      unhear?.()
    },
  }
}
