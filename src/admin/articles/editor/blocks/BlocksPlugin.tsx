'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

import type { Json } from '@/domain/text/merge/types'

import { useEffectsAtOnce } from '../../../ui/useEffectsAtOnce'
import { OpenText } from './OpenText'
import { putOpenText } from './openTexts'

/** Lasting ids of the blocks of a text, and the text itself for who saves it and takes in what others write. */
export function BlocksPlugin() {
  const [editor] = useLexicalComposerContext()
  const { id, collectionSlug } = useDocumentInfo()
  const { getDataByPath } = useForm()
  const article = collectionSlug === 'articles' && id !== undefined ? String(id) : null
  // What is typed before the text is known would be taken for what the server said.
  useEffectsAtOnce(editor)
  const begun = useEffectEvent((): Json => getDataByPath<Json>('content') ?? null)
  useEffect(() => {
    if (article === null || !editor.isEditable()) return
    const text = new OpenText(editor, begun())
    const unwatch = text.watch()
    const remove = putOpenText(article, text)
    return () => {
      remove()
      unwatch()
    }
  }, [editor, article])
  return null
}
