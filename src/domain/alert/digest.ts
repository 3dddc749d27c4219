import { ALERT_KINDS, type AlertKindName, rankOf } from './kinds'

export type DigestItem = {
  id: string
  /** The kind of alert; work that waits for the person is no alert, and stands below them. */
  kind: AlertKindName | 'work'
  outletName: string
  /** When it was found (epoch milliseconds). */
  openedAt: number
  isEscalation: boolean
}

export type DigestGroup<Item> = { outletName: string; items: Item[] }

export type Digest<Item> = {
  groups: DigestGroup<Item>[]
  /** How many are left out of the groups: they are in the inbox. */
  more: number
  total: number
}

/** What one mail lists at most; who gets more opens the inbox. */
export const MOST_LINES = 50

/**
 * One mail of any number of facts: what was escalated first, then by kind, worst first, then oldest first; cut to a
 * readable length, then put together by outlet, the outlet with the worst first.
 */
export function groupDigest<Item extends DigestItem>(
  items: readonly Item[],
  most = MOST_LINES,
): Digest<Item> {
  const sorted = [...items].sort(worstFirst)
  const groups = new Map<string, Item[]>()
  for (const item of sorted.slice(0, most)) {
    groups.set(item.outletName, [...(groups.get(item.outletName) ?? []), item])
  }
  return {
    groups: [...groups].map(([outletName, grouped]) => ({ outletName, items: grouped })),
    more: Math.max(0, sorted.length - most),
    total: sorted.length,
  }
}

const rank = ({ kind }: DigestItem) => (kind === 'work' ? ALERT_KINDS.length : rankOf(kind))

function worstFirst(one: DigestItem, other: DigestItem): number {
  return (
    Number(other.isEscalation) - Number(one.isEscalation) ||
    rank(one) - rank(other) ||
    one.openedAt - other.openedAt ||
    (one.id < other.id ? -1 : 1)
  )
}
