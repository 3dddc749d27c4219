'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'

import type { SeenThread } from '@/newsroom/comments/views/loadComments'

import { useHighlights } from './useHighlights'

/** The thread that is looked at: pressed in the text it is shown in the panel, picked in the panel it is shown in the text. */
export function useActiveThread(
  editor: LexicalEditor,
  threads: readonly SeenThread[],
  isOpen: boolean,
) {
  const [active, setActive] = useState<string | null>(null)
  const placed = useHighlights(editor, threads, active)

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
  return { placed, active, pick }
}
