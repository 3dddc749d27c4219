'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'

import type { SeenThread } from '@/newsroom/comments/views/loadComments'

import { blocksIn, rangeOf } from './editorWords'

const PAUSE_MS = 200

export type Placed = ReadonlyMap<string, { range: Range; order: number }>

/** Where the words of open threads are in the editor as it is typed in, painted by the browser: nothing is put into the text. */
export function useHighlights(
  editor: LexicalEditor,
  threads: readonly SeenThread[],
  active: string | null,
): Placed {
  const [placed, setPlaced] = useState<Placed>(new Map())

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const place = () => {
      const blocks = blocksIn(editor)
      const found = new Map<string, { range: Range; order: number }>()
      for (const { id, anchor, resolvedAt } of threads) {
        const there = anchor && !resolvedAt ? rangeOf(editor, blocks, anchor) : null
        if (there) found.set(id, there)
      }
      setPlaced(found)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(place, PAUSE_MS)
    }
    soon()
    const off = editor.registerUpdateListener(soon)
    return () => {
      clearTimeout(timer)
      off()
    }
  }, [editor, threads])

  useEffect(() => {
    if (!('highlights' in CSS)) return
    const all = [...placed].filter(([id]) => id !== active).map(([, { range }]) => range)
    const one = active === null ? undefined : placed.get(active)
    CSS.highlights.set('ts-comment', new Highlight(...all))
    CSS.highlights.set('ts-comment-active', new Highlight(...(one ? [one.range] : [])))
    return () => {
      CSS.highlights.delete('ts-comment')
      CSS.highlights.delete('ts-comment-active')
    }
  }, [placed, active])

  return placed
}
