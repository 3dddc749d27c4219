import type { CivilDate } from '@/domain/calendar/civil'

import type { ColumnKey } from './columns'
import type { Story } from './stories'

export type SampleAiring = {
  key: string
  startedAt: number
  seconds: number | null
  kind: 'first' | 'repeat' | 'relay'
  confirmed: boolean
}

export type SampleIssue = {
  key: string
  column: ColumnKey
  /** The day its rule names; null for one outside the rule. */
  slotDate: CivilDate | null
  plannedAt: number
  title: string
  topic: string
  story: Story | null
  makesUp: string | null
  airings: readonly SampleAiring[]
  /** The article whose publication airs it, if one does. */
  article: string | null
}
