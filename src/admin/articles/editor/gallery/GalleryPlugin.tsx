'use client'

import { useLexicalListDrawer } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useEffectEvent, useState } from 'react'

import { $isGalleryNode } from '@/newsroom/texts/nodes/GalleryNode'

import { CHOOSE_PICTURES_COMMAND } from './choosePictures'
import { GalleryViewNode } from './GalleryViewNode'
import { $liftGallery, $takePictures } from './insertGallery'

/** How a gallery is put in, where it stands, and how the keyboard gets into it. */
export function GalleryPlugin() {
  const [editor] = useLexicalComposerContext()
  const [into, setInto] = useState<string | null>(null)
  const { ListDrawer, openListDrawer, closeListDrawer } = useLexicalListDrawer({
    ...{ collectionSlugs: ['media'], uploads: true },
  })
  const choose = useEffectEvent((key: string | undefined) => {
    setInto(key ?? null)
    openListDrawer()
    return true
  })
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CHOOSE_PICTURES_COMMAND,
          (key) => choose(key),
          COMMAND_PRIORITY_EDITOR,
        ),
        editor.registerNodeTransform(GalleryViewNode, $liftGallery),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            const first = $chosenGallery(editor)?.querySelector<HTMLElement>('textarea, button')
            if (!first) return false
            event?.preventDefault()
            first.focus()
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  const take = (ids: readonly string[]) => {
    closeListDrawer()
    editor.update(() => $takePictures(ids, into))
  }
  return (
    <ListDrawer
      allowCreate
      enableRowSelections
      onSelect={({ doc }) => take([String(doc.id)])}
      onBulkSelect={(chosen) => take([...chosen].flatMap(([id, isOn]) => (isOn ? String(id) : [])))}
    />
  )
}

function $chosenGallery(editor: ReturnType<typeof useLexicalComposerContext>[0]) {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
  const [gallery] = nodes
  return nodes.length === 1 && $isGalleryNode(gallery)
    ? editor.getElementByKey(gallery.getKey())
    : null
}
