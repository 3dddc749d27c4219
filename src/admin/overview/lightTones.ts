import type { Light } from '@/domain/report/light'

import type { Tone } from '../ui/tone'

export const LIGHT_TONES: Record<Light, Tone> = {
  short: 'bad',
  unknown: 'waiting',
  attention: 'warning',
  fine: 'good',
  nothing: 'muted',
}
