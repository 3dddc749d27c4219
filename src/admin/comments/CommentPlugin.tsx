'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import type { Anchor } from '@/domain/comment/anchor/types'
import type { SeenThread } from '@/newsroom/comments/views/loadComments'

import { CommentPanel } from './CommentPanel'
import { selectedAnchor } from './editorWords'
import { useAccept } from './useAccept'
import { useActiveThread } from './useActiveThread'
import { useComments } from './useComments'
import { useOpened } from './useOpened'
import { type Selected, useSelected } from './useSelected'

const NONE: SeenThread[] = []

/** What is said about the text of an article, beside its editor; a text that is not kept yet has nothing said about it. */
export function CommentPlugin() {
  const { id, collectionSlug } = useDocumentInfo()
  if (!id || collectionSlug !== 'articles') return null
  return <Comments article={String(id)} />
}

function Comments({ article }: { article: string }) {
  const [editor] = useLexicalComposerContext()
  const { seen, error, act } = useComments(article)
  const [isOpen, setOpen] = useOpened(article)
  const { begun, begin } = useBegun(editor, setOpen)
  const { placed, active, pick } = useActiveThread(editor, seen?.threads ?? NONE, isOpen)
  const selected = useSelected(editor)
  const accept = useAccept(act, seen?.way)

  if (!seen) return null
  const open = seen.threads.filter(({ resolvedAt }) => !resolvedAt).length
  return createPortal(
    <>
      {selected && begun === undefined && (
        <BeginHere selected={selected} onPress={() => begin(selected.anchor)} />
      )}
      {isOpen ? (
        <CommentPanel
          {...{ seen, error, placed, active, begun, act, accept }}
          onBegin={begin}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      ) : (
        <button
          type="button"
          className="ts-button ts-button--primary ts-comments__open"
          onClick={() => setOpen(true)}
        >
          Bình luận ({open})
        </button>
      )}
    </>,
    document.body,
  )
}

/** What a new thread is about, null being the whole text; undefined while none is begun. Ctrl+Alt+M begins one. */
function useBegun(editor: LexicalEditor, setOpen: (isOpen: boolean) => void) {
  const [begun, setBegun] = useState<Anchor | null | undefined>(undefined)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.ctrlKey || !event.altKey || event.isComposing) return
      event.preventDefault()
      // What is being written already stays.
      setBegun((was) => (was === undefined ? (selectedAnchor(editor)?.anchor ?? null) : was))
      setOpen(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [editor, setOpen])

  const begin = (anchor: Anchor | null | undefined) => {
    setBegun(anchor)
    if (anchor !== undefined) setOpen(true)
  }
  return { begun, begin }
}

/** Below what is selected. */
function BeginHere({ selected, onPress }: { selected: Selected; onPress: () => void }) {
  return (
    <button
      type="button"
      className="ts-button ts-button--primary ts-button--small ts-comments__here"
      style={{ top: selected.top + 6, left: Math.max(8, selected.left) }}
      title="Bình luận (Ctrl+Alt+M)"
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      Bình luận
    </button>
  )
}
