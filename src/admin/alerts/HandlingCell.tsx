'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { ALERT_HANDLINGS, type AlertHandling } from '@/domain/workflow/alert'
import { ALERT_HANDLING_WORDS } from '@/newsroom/words/alertWords'

import { StatePill } from '../ui/StatePill'
import type { Tone } from '../ui/tone'

const TONES: Record<AlertHandling, Tone> = {
  new: 'warning',
  acknowledged: 'waiting',
  settled: 'muted',
}

/** What people did about an alert, in a list; of one that is gone, that it is. */
export function HandlingCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  if (rowData?.open === false) {
    return <StatePill tone="good">{language === 'en' ? 'Gone' : 'Đã hết'}</StatePill>
  }
  const handling = ALERT_HANDLINGS.find((one) => one === cellData) ?? 'new'
  return <StatePill tone={TONES[handling]}>{ALERT_HANDLING_WORDS[handling][language]}</StatePill>
}
