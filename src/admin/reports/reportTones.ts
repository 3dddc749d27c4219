import type { ConsolidationState } from '@/domain/report/way/consolidation'
import type { ReportState } from '@/domain/report/way/moves'

import type { Tone } from '../ui/tone'

export const REPORT_TONES: Record<ReportState, Tone> = {
  preparing: 'muted',
  ready: 'waiting',
  sent: 'waiting',
  returned: 'warning',
  accepted: 'good',
}

export const CONSOLIDATION_TONES: Record<ConsolidationState, Tone> = {
  preparing: 'muted',
  closed: 'good',
  reopenAsked: 'waiting',
  reopened: 'warning',
}
