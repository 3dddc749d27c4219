'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { ALERT_HANDLINGS, type AlertHandling } from '@/domain/workflow/alert'
import { ALERT_HANDLING_WORDS } from '@/newsroom/words/alertWords'

import { StatePill } from '../ui/StatePill'
import type { Tone } from '../ui/tone'

export const HANDLING_TONES: Record<AlertHandling, Tone> = {
  new: 'warning',
  acknowledged: 'waiting',
  settled: 'muted',
}

/** What people did about an alert, in a list. */
export function HandlingCell({ cellData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const handling = ALERT_HANDLINGS.find((one) => one === cellData) ?? 'new'
  return (
    <StatePill tone={HANDLING_TONES[handling]}>
      {ALERT_HANDLING_WORDS[handling][i18n.language === 'en' ? 'en' : 'vi']}
    </StatePill>
  )
}
