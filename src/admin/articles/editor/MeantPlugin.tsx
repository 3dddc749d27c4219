'use client'

import { LinkNode, UploadNode } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { toast, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { LeftOut } from '@/newsroom/texts/meantContent'
import { leftOutWords } from '@/newsroom/words/leftOut'

import { listenToSaves } from '../../forms/settledSaves'
import { holdText } from './blocks/heldText'
import { $dropPending, $dropUnfinishedLinks, $mendLink, $mendPicture } from './meantNodes'
import { PastedPictures } from './paste/PastedPictures'
import type { Pasted } from './paste/pastedRows'
import { $insertMeant, $pasteMeant } from './paste/pasteMeant'

const LINK_DRAWER = 'lexical-rich-text-link-'
const SHOWN_MS = 15_000

/**
 * What comes into a text, by paste, drop, drawer or from an old draft, is put as it was meant before it is saved, by
 * the same rules as the server (src/newsroom/texts/meantContent.ts); the writer is told what could not be kept, and asked about
 * the pictures of a paste.
 */
export function MeantPlugin() {
  const [editor] = useLexicalComposerContext()
  const [pasted, setPasted] = useState<readonly Pasted[]>([])
  useUnfinishedLinks(editor)
  useEffect(() => listenToSaves(), [])
  useEffect(() => {
    const tell = teller()
    const hears = { tell, ask: setPasted }
    if (editor.isEditable()) {
      // At once: the editor would ask a foreign host for the picture.
      editor.update(() => tell($dropPending()), { discrete: true })
    }
    const ifEditable =
      <Node,>(mend: (node: Node) => LeftOut | null) =>
      (node: Node) => {
        const leftOut = editor.isEditable() ? mend(node) : null
        if (leftOut) tell([leftOut])
      }
    return mergeRegister(
      editor.registerNodeTransform(LinkNode, ifEditable($mendLink)),
      editor.registerNodeTransform(UploadNode, ifEditable($mendPicture)),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => $pasteMeant(editor, event, hears),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => $insertMeant(editor, event, hears),
        COMMAND_PRIORITY_HIGH,
      ),
    )
  }, [editor])
  if (pasted.length === 0) return null
  const close = () => {
    setPasted([])
    // After the dialog has given the focus back.
    setTimeout(() => editor.focus())
  }
  return <PastedPictures editor={editor} pasted={pasted} onClose={close} />
}

/** A link begins with an address to be finished in its drawer; one left unfinished is plain words again. */
function useUnfinishedLinks(editor: LexicalEditor): void {
  const { modalState } = useModal()
  const isOpen = Object.entries(modalState).some(
    ([slug, modal]) => slug.includes(LINK_DRAWER) && modal?.isOpen,
  )
  useEffect(() => {
    holdText(editor, isOpen)
    if (!isOpen && editor.isEditable()) editor.update($dropUnfinishedLinks)
  }, [editor, isOpen])
}

/** Gathers what one step left out, so that it is told in one breath. */
function teller(): (leftOut: readonly LeftOut[]) => void {
  let waiting: LeftOut[] = []
  return (leftOut) => {
    if (leftOut.length === 0) return
    if (waiting.length === 0) {
      setTimeout(() => {
        for (const words of leftOutWords(waiting)) toast.warning(words, { duration: SHOWN_MS })
        waiting = []
      })
    }
    waiting = [...waiting, ...leftOut]
  }
}
