import { later, secondsBetween } from './arithmetic'
import {
  seconds,
  type BlockTiming,
  type CountedTiming,
  type EntryTiming,
  type Instant,
  type Plan,
  type PlannedEntry,
  type PlanTiming,
  type Seconds,
} from './types'

const NONE = seconds(0)

type Front = Omit<CountedTiming, 'floated' | 'back'>

/**
 * Front times, back times, blocks and what is over or under (rundown-timing.md, Plan). A fixed start is never moved:
 * where it can't be met the entry before it overlaps, and the block says by how much. Fixed starts of floated entries
 * anchor nothing.
 */
export function planTiming(plan: Plan): PlanTiming {
  const fronts = frontTimes(plan)
  const last = fronts.at(-1)
  const blocks = blocksOf(fronts, plan.offAir)
  const content = fronts.reduce((sum, front) => sum + front.seconds, 0)
  const slot = secondsBetween(plan.onAir, plan.offAir)
  return {
    entries: withBackTimes(plan.entries, fronts, blocks),
    blocks,
    programmeOver: last ? secondsBetween(plan.offAir, last.end) : seconds(-slot),
    contentOverSlot: seconds(content - slot),
    unknown: plan.entries.filter(isUnknown).length,
  }
}

const isUnknown = ({ floated, seconds, until }: PlannedEntry) =>
  !floated && seconds === null && until === null

/** How long an entry takes from a start: up to its `until`, or its duration, never below 0. */
export function lengthFrom(start: Instant, { seconds, until }: PlannedEntry): Seconds {
  if (until === null) return seconds ?? NONE
  return until > start ? secondsBetween(start, until) : NONE
}

function frontTimes({ onAir, entries }: Plan): Front[] {
  const fronts: Front[] = []
  let end = onAir
  let block = 0
  for (const entry of entries) {
    if (entry.floated) continue
    const start = entry.start ?? end
    if (entry.start !== null && fronts.length > 0) block += 1
    const length = lengthFrom(start, entry)
    const gap = secondsBetween(end, start)
    end = later(start, length)
    fronts.push({ id: entry.id, start, end, seconds: length, gap, block })
  }
  return fronts
}

/** Each block with its anchor: the start of the next one's first entry, or off air. */
function blocksOf(fronts: readonly Front[], offAir: Instant): BlockTiming[] {
  const blocks: BlockTiming[] = []
  fronts.forEach(({ block, end }, i) => {
    const next = fronts[i + 1]
    if (next?.block === block) return
    const anchor = next?.start ?? offAir
    blocks.push({ block, anchor, over: secondsBetween(anchor, end) })
  })
  return blocks
}

/**
 * The entries in their order with their back times. From the bottom of a block, `back(i) = back(i + 1) − seconds(i)`,
 * which is the front time minus what the block is over.
 */
function withBackTimes(
  entries: readonly PlannedEntry[],
  fronts: readonly Front[],
  blocks: readonly BlockTiming[],
): EntryTiming[] {
  let counted = 0
  return entries.map(({ id, floated }): EntryTiming => {
    const front = floated ? undefined : fronts[counted++]
    if (!front) return { id, floated: true }
    const over = blocks[front.block]?.over ?? NONE
    return { ...front, floated: false, back: later(front.start, seconds(-over)) }
  })
}
