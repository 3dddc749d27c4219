import { epochMs } from '../contract/instants'
import { dayNumber, type DayNumber } from '../obligation/ledger/days'
import type { Activity, Airing, Item } from './types'

/** A published article as of the cut-off; `day` is its publication date. */
export type KnownItem = Pick<Item, 'id' | 'outlet' | 'genre' | 'topics'> & {
  readonly day: DayNumber
  readonly isDown: boolean
}

/** An activity that was done and recorded by the cut-off. */
export type KnownActivity = Pick<Activity, 'id' | 'kind' | 'topics' | 'quantities'> & {
  readonly day: DayNumber
}

type CutOff = { readonly ms: number; readonly dayOf: (ms: number) => DayNumber }

/**
 * Whether an airing is confirmed as of the cut-off (epoch milliseconds); known it is when it has also started by then
 * (report.md, What counts as known).
 */
export const confirmedBy =
  (cutOff: number) =>
  ({ confirmedAt }: Pick<Airing, 'confirmedAt'>): boolean =>
    confirmedAt !== null && epochMs(confirmedAt) <= cutOff

/** The known items in the order given (report.md, What counts as known). */
export function knownItems(items: readonly Item[], { ms, dayOf }: CutOff): KnownItem[] {
  const known: KnownItem[] = []
  for (const { id, outlet, genre, topics, publishedAt, takenDownAt } of items) {
    const published = epochMs(publishedAt)
    if (published > ms) continue
    const isDown = takenDownAt !== null && epochMs(takenDownAt) <= ms
    known.push({ id, outlet, genre, topics, day: dayOf(published), isDown })
  }
  return known
}

/** The known activities in the order given (report.md, What counts as known). */
export function knownActivities(
  activities: readonly Activity[],
  { ms, dayOf }: CutOff,
): KnownActivity[] {
  const today = dayOf(ms)
  const known: KnownActivity[] = []
  for (const { id, kind, topics, quantities, doneOn, recordedAt } of activities) {
    if (doneOn === null || recordedAt === null || epochMs(recordedAt) > ms) continue
    const day = dayNumber(doneOn)
    if (day <= today) known.push({ id, kind, topics, quantities, day })
  }
  return known
}
