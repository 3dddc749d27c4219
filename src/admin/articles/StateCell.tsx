'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { hasExpired } from '@/domain/workflow/text/expiry'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { pillWords } from '@/newsroom/words/textPills'

import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES } from '../ui/tone'
import { stateOf } from './liveSide'

/** The state of an article in a list, and when it is taken down by itself. */
export function StateCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const state = stateOf(cellData)
  const expireAt: unknown = rowData?.expireAt
  return (
    <>
      <StatePill tone={ARTICLE_TONES[state]}>
        {ARTICLE_STATE_WORDS[state][i18n.language === 'en' ? 'en' : 'vi']}
      </StatePill>
      {typeof expireAt === 'string' && <ExpiryPill time={expireAt} />}
    </>
  )
}

function ExpiryPill({ time }: { time: string }) {
  const hasCome = hasExpired(time, new Date().toISOString())
  const { words, tone } = pillWords({ pill: hasCome ? 'expired' : 'expires', time })
  return <StatePill tone={tone}>{words}</StatePill>
}
