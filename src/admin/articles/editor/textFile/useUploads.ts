import { UploadNode } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'

/** What stands in the text of a library: where, which, and what the text itself says of it. */
export type PlacedUpload = { key: string; id: string; fields: unknown; element: HTMLElement }

/** Those of a library that stand in an open text now. */
export function useUploads(
  editor: LexicalEditor,
  library: 'media' | 'text-files',
): readonly PlacedUpload[] {
  const [placed, setPlaced] = useState<ReadonlyMap<string, PlacedUpload>>(new Map())
  useEffect(
    () =>
      editor.registerMutationListener(UploadNode, (mutations) => {
        const found = editor.getEditorState().read(() =>
          [...mutations].map(([key, act]) => ({
            key,
            upload: act === 'destroyed' ? null : $placed(key, library, editor.getElementByKey(key)),
          })),
        )
        setPlaced((before) => {
          const now = new Map(before)
          for (const { key, upload } of found) {
            if (upload) now.set(key, upload)
            else now.delete(key)
          }
          return now
        })
      }),
    [editor, library],
  )
  return [...placed.values()]
}

function $placed(key: string, library: string, element: HTMLElement | null): PlacedUpload | null {
  const node = $getNodeByKey(key)
  if (!element || !(node instanceof UploadNode)) return null
  const { relationTo, value, fields } = node.getData()
  if (relationTo !== library) return null
  return { key, id: String(value), fields, element }
}
