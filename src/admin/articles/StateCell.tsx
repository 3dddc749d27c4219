'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES } from '../ui/tone'
import { stateOf } from './liveSide'

/** The state of an article in a list. */
export function StateCell({ cellData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const state = stateOf(cellData)
  return (
    <StatePill tone={ARTICLE_TONES[state]}>
      {ARTICLE_STATE_WORDS[state][i18n.language === 'en' ? 'en' : 'vi']}
    </StatePill>
  )
}
