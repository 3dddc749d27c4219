'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'

import type { Anchor } from '@/domain/comment/anchor/types'

import { selectedAnchor } from './editorWords'

const PAUSE_MS = 150

export type Selected = { anchor: Anchor; top: number; left: number }

/** What is selected in the editor and where in the window it ends; null while nothing is. Read-only texts too. */
export function useSelected(editor: LexicalEditor): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const found = selectedAnchor(editor)
      const box = found?.range.getBoundingClientRect()
      setSelected(found && box ? { anchor: found.anchor, top: box.bottom, left: box.left } : null)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE_MS)
    }
    document.addEventListener('selectionchange', soon)
    window.addEventListener('scroll', soon, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', soon)
      window.removeEventListener('scroll', soon, true)
    }
  }, [editor])
  return selected
}
