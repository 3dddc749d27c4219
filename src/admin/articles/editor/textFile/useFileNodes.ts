import { UploadNode } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'

import { fileLook } from '@/domain/text/textFile'

/** A document, sound or film that stands in the text: where, which, and the id of the picture before it. */
export type PlacedFile = { key: string; id: string; poster: string | null; element: HTMLElement }

/** Those that stand in an open text now. */
export function useFileNodes(editor: LexicalEditor): readonly PlacedFile[] {
  const [placed, setPlaced] = useState<ReadonlyMap<string, PlacedFile>>(new Map())
  useEffect(
    () =>
      editor.registerMutationListener(UploadNode, (mutations) => {
        const found = editor.getEditorState().read(() =>
          [...mutations].map(([key, act]) => ({
            key,
            file: act === 'destroyed' ? null : $placedFile(key, editor.getElementByKey(key)),
          })),
        )
        setPlaced((before) => {
          const now = new Map(before)
          for (const { key, file } of found) {
            if (file) now.set(key, file)
            else now.delete(key)
          }
          return now
        })
      }),
    [editor],
  )
  return [...placed.values()]
}

function $placedFile(key: string, element: HTMLElement | null): PlacedFile | null {
  const node = $getNodeByKey(key)
  if (!element || !(node instanceof UploadNode)) return null
  const { relationTo, value, fields } = node.getData()
  if (relationTo !== 'text-files') return null
  return { key, id: String(value), poster: fileLook(fields).poster, element }
}
