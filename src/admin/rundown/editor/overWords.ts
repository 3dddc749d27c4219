import { formatOver } from '@/domain/rundown/texts'

import type { Tone } from '../../ui/tone'

type Tolerances = { overSeconds: number; underSeconds: number }

/** Over or under in words with its hue: positive is over (rundown-timing.md, Sign). */
export function overWords(over: number, tolerances: Tolerances): { text: string; tone: Tone } {
  if (over === 0) return { text: 'Vừa đủ', tone: 'good' }
  const tone = overTone(over, tolerances)
  return { text: `${over > 0 ? 'Dôi' : 'Thiếu'} ${formatOver(over)}`, tone }
}

function overTone(over: number, { overSeconds, underSeconds }: Tolerances): Tone {
  if (over > overSeconds) return 'bad'
  return -over > underSeconds ? 'warning' : 'good'
}
