'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/** A text is Vietnamese whatever language the admin speaks: so browsers check its spelling, and screen readers read it. */
export function WritingPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        root?.setAttribute('lang', 'vi')
        root?.setAttribute('spellcheck', 'true')
        root?.setAttribute('aria-label', 'Nội dung bài')
      }),
    [editor],
  )
  return null
}
