import { $createUploadNode } from '@payloadcms/richtext-lexical/client'
import { $insertNodeToNearestRoot } from '@payloadcms/richtext-lexical/lexical/utils'
import {
  $createParagraphNode,
  $getPreviousSelection,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  createCommand,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { newId } from '../../fields/contentBlocks'
import { TEXT_FILE_TYPES } from '@/domain/text/textFile'

/** What a file is chosen from: documents, or what is played. */
export type Offered = 'documents' | 'played'

export const CHOOSE_FILE_COMMAND = createCommand<Offered>('CHOOSE_FILE')

/** The media types of what is offered. */
export const typesOf = (offered: Offered): string[] =>
  Object.entries(TEXT_FILE_TYPES).flatMap(([type, { kind }]) =>
    (kind === 'document') === (offered === 'documents') ? [type] : [],
  )

/** Those of some files that are no pictures: texts keep them as documents, sound and film. */
export const noPictures = (files: Iterable<File>): File[] =>
  [...files].filter(({ type }) => !type.startsWith('image/'))

/** Files of the library where the caret is, in place of an empty paragraph. */
export function $insertFiles(ids: readonly string[]): void {
  const selection = $getSelection() ?? $getPreviousSelection()
  const at: LexicalNode | null = $isRangeSelection(selection) ? selection.focus.getNode() : null
  for (const value of ids) {
    const node = $createUploadNode({
      data: { id: newId(), fields: {}, relationTo: 'text-files', value } as never,
    })
    $insertNodeToNearestRoot(node)
    if (!node.getNextSibling()) node.insertAfter($createParagraphNode())
  }
  if (at && $isParagraphNode(at) && at.isEmpty() && ids.length > 0) at.remove()
}
