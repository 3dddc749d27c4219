'use client'

import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  type LexicalEditor,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Embed } from '@/domain/text/embeds/embed'
import { $isEmbedNode, CARD_ACT, EmbedNode } from '@/newsroom/texts/nodes/EmbedNode'

import { EmbedDialog } from './EmbedDialog'
import {
  $linkWhereInner,
  $pastedPlace,
  $placeAtCaret,
  OPEN_EMBED_COMMAND,
  type Place,
  putEmbed,
  putLink,
  removeEmbed,
} from './insertEmbed'

type Asked = { place: Place; address: string; caption: string }

const NO_EMBED_HERE =
  'Nội dung nhúng không đặt trong bảng, danh sách hoặc hộp. Hãy đặt con trỏ vào một đoạn văn ở ngoài rồi chèn lại.'
const GONE = 'Chỗ định chèn vừa bị sửa mất. Hãy đặt lại con trỏ rồi chèn lại.'

/** Content of other sites: asked for in a dialog, by menu, by a card’s button or by pasting its address on an empty line. */
export function EmbedPlugin() {
  const [editor] = useLexicalComposerContext()
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => registerEmbeds(editor, setAsked), [editor])
  if (!asked) return null
  const { place, address, caption } = asked
  const close = () => {
    setAsked(null)
    // After the dialog has given the focus back.
    setTimeout(() => editor.focus())
  }
  return (
    <EmbedDialog
      kind={place.kind}
      {...{ address, caption }}
      onEmbed={(embed) => {
        if (!putEmbed(editor, place, embed)) toast.warning(GONE)
        close()
      }}
      onLink={(url) => {
        if (place.kind !== 'pasted') putLink(editor, place, url)
        close()
      }}
      onClose={close}
    />
  )
}

function registerEmbeds(editor: LexicalEditor, ask: (asked: Asked) => void): () => void {
  const $askFor = (place: Place) => {
    const node = $getNodeByKey(place.key)
    const known: Pick<Embed, 'address' | 'caption'> | null = $isEmbedNode(node)
      ? node.getEmbed()
      : null
    ask({ place, address: known?.address ?? '', caption: known?.caption ?? '' })
  }
  return mergeRegister(
    editor.registerCommand(
      OPEN_EMBED_COMMAND,
      (key) => {
        const place: Place | null = key === null ? $placeAtCaret() : { kind: 'card', key }
        if (place) $askFor(place)
        else toast.warning(NO_EMBED_HERE)
        return true
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const text =
          event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : ''
        const place = text ? $pastedPlace(text) : null
        // The address goes in as ever: it stays when nothing else is wanted.
        if (place && text) ask({ place, address: text.trim(), caption: '' })
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerNodeTransform(EmbedNode, $linkWhereInner),
    listenToCards(editor),
  )
}

function listenToCards(editor: LexicalEditor): () => void {
  const onClick = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest(`[${CARD_ACT}]`) : null
    if (!button || !editor.isEditable()) return
    const key = editor.read(() => $getNearestNodeFromDOMNode(button)?.getKey())
    if (key === undefined) return
    if (button.getAttribute(CARD_ACT) === 'remove') removeEmbed(editor, key)
    else editor.dispatchCommand(OPEN_EMBED_COMMAND, key)
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('click', onClick)
    root?.addEventListener('click', onClick)
  })
}
