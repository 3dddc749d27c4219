import type { ScheduleState } from '@/domain/workflow/schedule'

import type { Tone } from '../ui/tone'

export const SCHEDULE_TONES: Record<ScheduleState, Tone> = {
  preparing: 'muted',
  submitted: 'waiting',
  returned: 'warning',
  approved: 'good',
}
