import type { Entry } from '@/domain/rundown/edit/content'
import { readingSeconds, spokenWords } from '@/domain/rundown/reading'
import { plainTextOf } from '@/newsroom/texts/contentShape'

import type { Presenter } from './names'

const counted = new WeakMap<object, number>()

/** How long a row's script is read aloud, in seconds, at the rate of who presents it; null without a script. */
export function scriptSeconds(
  { script, presenter }: Pick<Entry, 'script' | 'presenter'>,
  presenters: readonly Presenter[],
): number | null {
  if (typeof script !== 'object' || script === null) return null
  // Counted once for each text: the table is drawn anew with each key pressed.
  const words = counted.get(script) ?? spokenWords(plainTextOf(script))
  counted.set(script, words)
  return words === 0 ? null : readingSeconds(words, rateOf(presenter, presenters))
}

/** A presenter's own rate in words a minute, or null. */
export function rateOf(presenter: string, presenters: readonly Presenter[]): number | null {
  const name = presenter.trim().toLocaleLowerCase('vi')
  const known = presenters.find((one) => one.name.trim().toLocaleLowerCase('vi') === name)
  return known?.wordsPerMinute ?? null
}
