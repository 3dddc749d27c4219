'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { type Vocabulary, wordsFor } from '@/newsroom/words/vocabularies'

type Props = DefaultCellComponentProps & { vocabulary: Vocabulary }

/** A kept code in a list, as people call it: a period, a task. */
export function WordsCell({ cellData, vocabulary }: Props) {
  const { i18n } = useTranslation()
  const words = wordsFor(vocabulary, cellData, i18n.language)
  return words ? (
    <span>{words}</span>
  ) : (
    <span className="ts-none" aria-label="không có">
      –
    </span>
  )
}
