import { $createUploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  type LexicalEditor,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'

import { newId } from '../../fields/contentBlocks'

type Placed = { id: string; caption: string | null }

/**
 * Puts a picture of the library in place of its mark: a line that is nothing else becomes the picture, below a block with more
 * words it stands by itself. Answers whether the mark was there.
 */
export function placePicture(editor: LexicalEditor, mark: string, picture: Placed): boolean {
  return atMark(editor, mark, (words) => {
    const block = words.getTopLevelElementOrThrow()
    const { id: value, caption } = picture
    const node = $createUploadNode({
      data: {
        ...{ id: newId(), relationTo: 'media', value },
        fields: caption === null ? {} : { caption },
      } as never,
    })
    const isAlone = $isParagraphNode(block) && block.getTextContent().trim() === mark
    const hasCaret = $getSelection()?.getNodes().some((one) => block.is(one) || block.isParentOf(one)) // prettier-ignore
    if (isAlone) block.replace(node)
    else {
      $takeOut(words, mark)
      block.insertAfter(node)
    }
    if (!node.getNextSibling()) node.insertAfter($createParagraphNode())
    if (hasCaret) node.selectNext()
  })
}

/** Takes a mark out of the text, for a picture that is not wanted. */
export function removeMark(editor: LexicalEditor, mark: string): boolean {
  return atMark(editor, mark, (words) => {
    const block = words.getTopLevelElementOrThrow()
    $takeOut(words, mark)
    const isEmpty = $isParagraphNode(block) && block.getTextContent().trim() === ''
    if (isEmpty && $getRoot().getChildrenSize() > 1) block.remove()
  })
}

function atMark(editor: LexicalEditor, mark: string, $act: (words: TextNode) => void): boolean {
  let isThere = false
  editor.update(
    () => {
      const words = $getRoot()
        .getAllTextNodes()
        .find((one) => one.getTextContent().includes(mark))
      if (!words) return
      isThere = true
      $act(words)
    },
    { discrete: true },
  )
  return isThere
}

function $takeOut(words: TextNode, mark: string): void {
  const left = words.getTextContent().replace(mark, '').replace(/ {2,}/g, ' ')
  if (left.trim() === '') words.remove()
  else words.setTextContent(left)
}
