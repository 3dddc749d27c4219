'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import { addFoldedNames } from './slashWords'

/** A text is Vietnamese whatever language the admin speaks: so browsers check its spelling, and screen readers read it. */
export function WritingPlugin() {
  const [editor] = useLexicalComposerContext()
  useFoldedSlashMenu()
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

/** Items of the slash menu are found without accents, the editor’s own too. */
function useFoldedSlashMenu(): void {
  const { editorConfig, fieldProps } = useEditorConfigContext()
  const { featureClientSchemaMap, schemaPath } = fieldProps
  const { i18n } = useTranslation()
  useEffect(() => {
    addFoldedNames(editorConfig.features.slashMenu.groups, ({ key, label }) => {
      const words: unknown =
        typeof label === 'function' ? label({ featureClientSchemaMap, i18n, schemaPath }) : label
      return typeof words === 'string' ? words : key
    })
  }, [editorConfig, featureClientSchemaMap, i18n, schemaPath])
}
