import type { ReportState } from '@/domain/report/way/moves'

import type { Tone } from '../ui/tone'

export const REPORT_TONES: Record<ReportState, Tone> = {
  preparing: 'muted',
  ready: 'waiting',
  sent: 'waiting',
  returned: 'warning',
  accepted: 'good',
}
