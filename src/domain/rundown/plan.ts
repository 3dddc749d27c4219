import { later, latest, secondsBetween } from './arithmetic'
import {
  seconds,
  type BlockTiming,
  type CountedTiming,
  type EntryTiming,
  type Instant,
  type RundownPlan,
  type PlannedEntry,
  type PlanTiming,
} from './types'

const NONE = seconds(0)

type Front = Omit<CountedTiming, 'floated' | 'back'>

/**
 * Front times, back times, blocks and what is over or under (rundown-timing.md, Plan). A fixed start is never moved:
 * where it can't be met the entry before it overlaps, and the block says by how much. Fixed starts of floated entries
 * anchor nothing.
 */
export function planTiming(plan: RundownPlan): PlanTiming {
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

/** When an entry that starts at an instant ends: at its `until`, or after its duration, never before it starts. */
export const endFrom = (start: Instant, { seconds, until }: PlannedEntry): Instant =>
  until === null ? later(start, seconds ?? NONE) : latest(start, until)

function frontTimes({ onAir, entries }: RundownPlan): Front[] {
  const fronts: Front[] = []
  let end = onAir
  let block = 0
  for (const entry of entries) {
    if (entry.floated) continue
    const start = entry.start ?? end
    if (entry.start !== null && fronts.length > 0) block += 1
    const gap = secondsBetween(end, start)
    end = endFrom(start, entry)
    fronts.push({ id: entry.id, start, end, seconds: secondsBetween(start, end), gap, block })
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
    const { start, end, seconds: length, gap, block } = front
    const back = later(start, seconds(-(blocks[block]?.over ?? NONE)))
    // Written out: spreading would cost as much as all the rest for 5,000 entries.
    return { id, floated: false, start, end, seconds: length, gap, back, block }
  })
}
