import { overText, overTone } from '@/newsroom/words/rundownOver'

import type { Tone } from '../../ui/tone'

type Tolerances = Parameters<typeof overTone>[1]

/** Over or under in words with its hue. */
export function overWords(over: number, tolerances: Tolerances): { text: string; tone: Tone } {
  return { text: overText(over), tone: overTone(over, tolerances) }
}
