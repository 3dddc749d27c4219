import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
} from '@payloadcms/richtext-lexical/lexical'
import { expect, it } from 'vitest'

import { $findInText, $replaceAll } from './findInText'

const loose = { ignoreMarks: true }

/** Paragraphs of parts; `*` before a part makes it bold, `/` is a line break. */
function written(...paragraphs: string[][]) {
  const editor = createHeadlessEditor({
    namespace: 'find',
    onError: (error) => expect(error).toBeNull(),
  })
  const update = ($do: () => void) => editor.update($do, { discrete: true })
  update(() => {
    for (const parts of paragraphs) {
      const paragraph = $createParagraphNode()
      for (const part of parts) {
        if (part === '/') paragraph.append($createLineBreakNode())
        else if (part.startsWith('*')) {
          paragraph.append($createTextNode(part.slice(1)).toggleFormat('bold'))
        } else paragraph.append($createTextNode(part))
      }
      $getRoot().append(paragraph)
    }
  })
  const shown = () =>
    editor.read(() =>
      $getRoot()
        .getAllTextNodes()
        .map((node) => (node.hasFormat('bold') ? '*' : '') + node.getTextContent()),
    )
  return { editor, update, shown }
}

it('finds in each paragraph, across bold words, never across a line or a paragraph', () => {
  const { editor } = written(['một c', '*ửa', ' một cửa'], ['mot', '/', ' cua'], ['mot'], [' cua'])
  const found = editor.read(() => $findInText('một cửa', loose))
  expect(found.map((one) => one.map(({ start, end }) => [start, end]))).toEqual([
    [
      [0, 5],
      [0, 2],
    ],
    [[1, 8]],
  ])
})

it('replaces all, each with the look of its first letter, the rest as it was', () => {
  const { update, shown } = written(['Hồ sơ A, h', '*ồ sơ', ' B, ho so C'], ['*hồ sơ'])
  update(() => $replaceAll($findInText('hồ sơ', loose), 'giấy tờ'))
  expect(shown()).toEqual(['giấy tờ A, giấy tờ B, giấy tờ C', '*giấy tờ'])
})

it('replaces by nothing, and by words that hold what was looked for', () => {
  const { update, shown } = written(['cửa một cửa', '*cửa'])
  update(() => $replaceAll($findInText('cửa', loose), 'cửa cửa'))
  expect(shown()).toEqual(['cửa cửa một cửa cửa', '*cửa cửa'])
  update(() => $replaceAll($findInText('cửa', loose), ''))
  expect(shown()).toEqual(['  một  ', '* '])
})
