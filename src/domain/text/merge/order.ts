import { longestRun } from './longestRun'

type Ids = readonly string[]
type Side = 'one' | 'other'

/** In front of everything. */
const START = Symbol('start')
type Anchor = string | typeof START

/**
 * The order of the blocks that stay (`kept`), after two people put some in, took some out and moved some. Each keeps its
 * place behind what the person who put it there saw in front of it; of what both put in one place the smaller id stands
 * first. The answer is the same whichever side is called which.
 */
export function mergeOrder(base: Ids, one: Ids, other: Ids, kept: ReadonlySet<string>): string[] {
  const sides: Record<Side, Ids> = { one: only(one, kept), other: only(other, kept) }
  const before = only(base, kept)
  const moved = { one: movedIn(before, sides.one), other: movedIn(before, sides.other) }
  const isOneFirst = sides.one.join(' ') <= sides.other.join(' ')
  const owner = new Map<string, Side>()
  for (const id of kept) {
    const by = ownerOf(id, { before: new Set(before), sides, moved, isOneFirst })
    if (by) owner.set(id, by)
  }

  const behind = new Map<Anchor, string[]>()
  const next = new Map<Anchor, string>()
  let last: Anchor = START
  for (const id of before) {
    if (owner.has(id)) continue
    next.set(last, id)
    last = id
  }
  for (const side of ['one', 'other'] as const) {
    let anchor: Anchor = START
    for (const id of sides[side]) {
      const by = owner.get(id)
      if (by && by !== side) continue
      if (by) behind.set(anchor, [...(behind.get(anchor) ?? []), id])
      anchor = id
    }
  }

  const order: string[] = []
  const waiting: Anchor[] = [START]
  for (let anchor = waiting.pop(); anchor !== undefined; anchor = waiting.pop()) {
    if (anchor !== START) order.push(anchor)
    const follower = next.get(anchor)
    if (follower !== undefined) waiting.push(follower)
    waiting.push(...(behind.get(anchor) ?? []).sort(descending))
  }
  return order
}

const only = (ids: Ids, kept: ReadonlySet<string>): Ids => ids.filter((id) => kept.has(id))
const descending = (a: string, b: string): number => (a < b ? 1 : -1)

type Seen = {
  before: ReadonlySet<string>
  sides: Record<Side, Ids>
  moved: Record<Side, ReadonlySet<string>>
  /** Whose order counts for what both placed. */
  isOneFirst: boolean
}

/** Whose order says where a block stands; null where it stands as it stood. */
function ownerOf(id: string, { before, sides, moved, isOneFirst }: Seen): Side | null {
  const isPlacedBy = (side: Side) =>
    sides[side].includes(id) && (!before.has(id) || moved[side].has(id))
  const [one, other] = [isPlacedBy('one'), isPlacedBy('other')]
  if (one && other) return isOneFirst ? 'one' : 'other'
  if (one) return 'one'
  return other ? 'other' : null
}

/** Those that don't stand in their old order: all but the longest run that does. */
function movedIn(before: Ids, after: Ids): ReadonlySet<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const common = after.filter((id) => place.has(id))
  const stayed = new Set(longestRun(common.map((id) => place.get(id) ?? 0)))
  return new Set(common.filter((id) => !stayed.has(place.get(id) ?? -1)))
}
