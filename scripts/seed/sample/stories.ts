import type { ColumnKey } from './columns'

/** What became of an issue of the sample year that did not simply air on time. */
export type Story =
  | 'late'
  | 'missed'
  /** Missed, and made up for the month after. */
  | 'madeUp'
  | 'waived'
  | 'cancelled'
  /** Only somebody else's broadcast was relayed, which counts for nothing. */
  | 'relayed'
  /** It went out, and nobody has confirmed it. */
  | 'unconfirmed'

type Chapter = { column: ColumnKey; monthsBack: number; slot: number; story: Story }

/**
 * Which issue of which month, counted back from the current one, has which story. The first five months back tell
 * every state of the ledger; those further back only vary the rest of the year.
 */
const CHAPTERS: readonly Chapter[] = [
  { column: 'bacHa', monthsBack: 0, slot: 1, story: 'cancelled' },
  // Its slot is the month's last day, so the quota stays open to the end and waits for a slip after it.
  { column: 'batXat', monthsBack: 0, slot: 0, story: 'unconfirmed' },
  { column: 'batXat', monthsBack: 1, slot: 0, story: 'unconfirmed' },
  { column: 'radio', monthsBack: 1, slot: 0, story: 'late' },
  { column: 'tv', monthsBack: 2, slot: 1, story: 'madeUp' },
  { column: 'radio', monthsBack: 2, slot: 1, story: 'relayed' },
  { column: 'tv', monthsBack: 3, slot: 1, story: 'late' },
  { column: 'page', monthsBack: 3, slot: 1, story: 'missed' },
  { column: 'tv', monthsBack: 4, slot: 0, story: 'missed' },
  { column: 'tv', monthsBack: 5, slot: 1, story: 'waived' },
  { column: 'radio', monthsBack: 7, slot: 0, story: 'late' },
  { column: 'tv', monthsBack: 8, slot: 0, story: 'late' },
  { column: 'bacHa', monthsBack: 9, slot: 0, story: 'missed' },
]

/** The month of which the loudspeakers of Bắc Hà are under repair. */
export const SUSPENDED = { column: 'bacHa', monthsBack: 2 } as const

/** The story of a slot, or null for one that aired as planned. */
export function storyOf({ column, monthsBack, slot }: Omit<Chapter, 'story'>): Story | null {
  return (
    CHAPTERS.find(
      (one) => one.column === column && one.monthsBack === monthsBack && one.slot === slot,
    )?.story ?? null
  )
}
