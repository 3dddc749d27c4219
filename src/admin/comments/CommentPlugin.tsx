'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import type { Anchor } from '@/domain/comment/anchor/types'
import type { SeenThread } from '@/newsroom/comments/views/loadComments'

import { CommentPanel } from './CommentPanel'
import { selectedAnchor } from './editorWords'
import { useAccept } from './useAccept'
import { useComments } from './useComments'
import { useHighlights } from './useHighlights'
import { useSelected } from './useSelected'

const NONE: SeenThread[] = []

/** What is said about the text of an article, beside its editor; a text that is not kept yet has nothing said about it. */
export function CommentPlugin() {
  const { id, collectionSlug } = useDocumentInfo()
  if (!id || collectionSlug !== 'articles') return null
  return <Comments article={String(id)} />
}

/** The texts whose panel is open: the editor, and what is beside it, is made anew when the page looks again at its text. */
const opened = new Set<string>()

function Comments({ article }: { article: string }) {
  const [editor] = useLexicalComposerContext()
  const { seen, error, act } = useComments(article)
  const [isOpen, setIsOpen] = useState(() => opened.has(article))
  const setOpen = useCallback(
    (now: boolean) => {
      if (now) opened.add(article)
      else opened.delete(article)
      setIsOpen(now)
    },
    [article],
  )
  const [begun, setBegun] = useState<Anchor | null | undefined>(undefined)
  const [active, setActive] = useState<string | null>(null)
  const placed = useHighlights(editor, seen?.threads ?? NONE, active)
  const selected = useSelected(editor)
  const accept = useAccept(act, seen?.way)

  const begin = (anchor: Anchor | null | undefined) => {
    setBegun(anchor)
    if (anchor !== undefined) setOpen(true)
  }

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

  useEffect(() => {
    const root = editor.getRootElement()
    const onClick = () => {
      const point = window.getSelection()
      const node = point?.anchorNode
      if (!node || !point.isCollapsed) return
      const hit = [...placed].find(([, { range }]) => {
        return range.isPointInRange(node, point.anchorOffset)
      })
      if (hit) setActive(hit[0])
    }
    root?.addEventListener('click', onClick)
    return () => root?.removeEventListener('click', onClick)
  }, [editor, placed])

  useEffect(() => {
    if (active === null || !isOpen) return
    document.querySelector(`[data-thread="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, isOpen])

  const pick = ({ id }: SeenThread) => {
    setActive(id)
    const node = placed.get(id)?.range.startContainer.parentElement
    node?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }

  if (!seen) return null
  const open = seen.threads.filter(({ resolvedAt }) => !resolvedAt).length
  return createPortal(
    <>
      {selected && begun === undefined && (
        <button
          type="button"
          className="ts-button ts-button--primary ts-button--small ts-comments__here"
          style={{ top: selected.top + 6, left: Math.max(8, selected.left) }}
          title="Bình luận (Ctrl+Alt+M)"
          // The selection stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => begin(selected.anchor)}
        >
          Bình luận
        </button>
      )}
      {isOpen ? (
        <CommentPanel
          seen={seen}
          error={error}
          placed={placed}
          active={active}
          begun={begun}
          act={act}
          accept={accept}
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
