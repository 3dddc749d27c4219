'use client'

import { $isLinkNode } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'

import { ownTextOf } from '@/domain/text/ownLinks'

import { type LinkTarget, tellTargets } from './targets'
import { TargetTitle } from './TargetTitle'

const PAUSE_MS = 800
/** A text that is linked to may become public, or stop being so, while this one is open. */
const AGAIN_MS = 5 * 60_000

type Link = { id: string; words: string }

/** Below the text: which of its links readers don't see, and why. */
export function HiddenLinks() {
  const [editor] = useLexicalComposerContext()
  const [links, setLinks] = useState<Link[]>([])
  const [told, setTold] = useState<LinkTarget[]>([])
  useEffect(() => watchLinks(editor, setLinks), [editor])
  const ids = [...new Set(links.map(({ id }) => id))].sort().join(',')
  useEffect(() => {
    let isOver = false
    const ask = () =>
      void tellTargets(ids.split(',').filter(Boolean)).then((targets) => {
        if (!isOver) setTold(targets)
      })
    ask()
    const timer = setInterval(ask, AGAIN_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [ids])
  const hidden = links.flatMap(({ id, words }) => {
    const target = told.find((one) => one.id === id)
    return target?.publicSince === null ? [{ target, words }] : []
  })
  return (
    <div role="status" aria-live="polite">
      {hidden.length > 0 && (
        <div className="ts-hidden-links">
          <p>Bạn đọc chỉ thấy chữ, chưa thấy liên kết:</p>
          <ul>
            {hidden.map(({ target, words }, at) => (
              <li key={at}>
                “{words}” dẫn tới{' '}
                {target.title === null ? (
                  'một bài'
                ) : (
                  <>
                    bài <TargetTitle target={target} />,
                  </>
                )}{' '}
                {target.why}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Tells of the links to texts of ours once writing pauses, when they are others than before. */
function watchLinks(editor: LexicalEditor, tell: (links: Link[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = '[]'
  const look = () => {
    const links = linksIn(editor)
    const now = JSON.stringify(links)
    if (now === last) return
    last = now
    tell(links)
  }
  const stop = editor.registerUpdateListener(() => {
    clearTimeout(timer)
    timer = setTimeout(look, PAUSE_MS)
  })
  look()
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function linksIn(editor: LexicalEditor): Link[] {
  const state = editor.getEditorState()
  return state.read(() =>
    [...state._nodeMap.values()].flatMap((node) => {
      if (!$isLinkNode(node) || !node.isAttached()) return []
      const id = ownTextOf(node.getFields())
      return id === null ? [] : [{ id, words: node.getTextContent() }]
    }),
  )
}
