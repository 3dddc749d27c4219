import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  createCommand,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

import { ownLinkTo } from '@/domain/text/ownLinks'

import type { LinkTarget } from './targets'

/** Asks which text of ours the selected words, or words put in at the caret, are to lead to. */
export const OPEN_OWN_LINK_COMMAND = createCommand<undefined>('OPEN_OWN_LINK')

/** Links the selected words to a text; where none are selected its title is put in. */
export function insertOwnLink(
  editor: LexicalEditor,
  at: BaseSelection | null,
  { id, title }: LinkTarget,
): void {
  const fields = { ...ownLinkTo(id), newTab: false }
  editor.update(() => {
    if (at) $setSelection(at.clone())
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (selection.getTextContent().trim() !== '') {
      editor.dispatchCommand(TOGGLE_LINK_COMMAND, { fields } as never)
      return
    }
    const link = $createLinkNode({ fields } as never)
    const words = $createTextNode(title ?? '')
    link.append(words)
    selection.insertNodes([link])
    words.selectEnd()
  })
}
