'use client'

import { $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import { ownTextOf } from '@/domain/text/ownLinks'

import { type LinkTarget, targetWords, tellTargets } from './targets'
import { TargetTitle } from './TargetTitle'

type At = { id: string; place: Element }

/**
 * Beside the caret in a link: the text of ours that it leads to. The editor’s own label asks for what is published alone,
 * and shows an id where there is nothing or one may not see it.
 */
export function OwnLinkLabel({ anchorElem }: { anchorElem: HTMLElement }) {
  const [editor] = useLexicalComposerContext()
  const [at, setAt] = useState<At | null>(null)
  const [told, setTold] = useState<LinkTarget | null>(null)
  useEffect(() => watchCaret(editor, anchorElem, setAt), [editor, anchorElem])
  const id = at?.id ?? null
  useEffect(() => {
    let isOver = false
    if (id !== null) {
      void tellTargets([id]).then(([target]) => {
        if (!isOver) setTold(target ?? null)
      })
    }
    return () => {
      isOver = true
    }
  }, [id])
  if (!at) return null
  const target = told?.id === id ? told : null
  return createPortal(
    <span className="ts-own-link-label">{target ? <Label target={target} /> : 'Đang xem…'}</span>,
    at.place,
  )
}

function Label({ target }: { target: LinkTarget }) {
  if (target.title === null) return <>Bài không mở được: {target.why}</>
  return (
    <>
      <TargetTitle target={target} />
      <small>{targetWords(target)}</small>
    </>
  )
}

/** Tells which text of ours the link with the caret leads to, and where the editor shows that. */
function watchCaret(
  editor: LexicalEditor,
  anchor: HTMLElement,
  tell: (at: At | null) => void,
): () => void {
  let last: At | null = null
  const look = () => {
    const id = editor.getEditorState().read(ownTextAtCaret)
    const place = id === null ? null : anchor.querySelector('.link-editor .link-input')
    const now = id !== null && place ? { id, place } : null
    if (now?.id === last?.id && now?.place === last?.place) return
    last = now
    tell(now)
  }
  const stop = editor.registerUpdateListener(look)
  look()
  return stop
}

function ownTextAtCaret(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const link = $findMatchingParent(selection.focus.getNode(), $isLinkNode)
  return link ? ownTextOf(link.getFields()) : null
}
