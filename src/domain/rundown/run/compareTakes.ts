import { type Content, inOrder } from '../edit/content'
import { planTiming } from '../plan'
import { planOf } from '../planOf'

/** A take as far as the comparison looks at it; instants in epoch milliseconds. */
export type ComparedTake = {
  entry: string | null
  title: string
  plannedStart: number | null
  plannedSeconds: number | null
  startedAt: number
  endedAt: number
}

/** One entry, planned against actual. Differences in whole seconds, positive = late, long (rundown-timing.md). */
export type EntryComparison = {
  /** Null for what aired without an entry. */
  id: string | null
  title: string
  block: number | null
  plannedStart: number | null
  plannedSeconds: number | null
  actualStart: number | null
  actualEnd: number | null
  /** Over all its takes. */
  actualSeconds: number
  takes: number
  late: number | null
  long: number | null
}

export type BlockComparison = {
  block: number
  anchor: number
  plannedOver: number
  /** End of its last take minus the anchor; null when nothing of it aired. */
  actualOver: number | null
  plannedSeconds: number
  actualSeconds: number
}

export type Comparison = {
  entries: EntryComparison[]
  blocks: BlockComparison[]
  actualStart: number | null
  actualEnd: number | null
  /** Actual start minus on air, actual end minus off air. */
  startLate: number | null
  over: number | null
}

const secondsOf = (ms: number): number => Math.round(ms / 1000) || 0

/**
 * What aired against what was planned, per entry and per block. What was planned of an entry is what its first take kept
 * of it; entries that did not air are there without actual times, takes without an entry of the plan by themselves.
 */
export function compareTakes(content: Content, takes: readonly ComparedTake[]): Comparison {
  const { onAir, offAir } = content.settings
  const ordered = inOrder(content.entries)
  const timing = planTiming(planOf({ onAir, offAir, entries: ordered }))
  const aired = [...takes].sort((a, b) => a.startedAt - b.startedAt)
  const titles = new Map(ordered.map(({ id, title }) => [id, title]))
  const counted = timing.entries.flatMap((one) => (one.floated ? [] : [one]))
  const unknown = new Set(
    ordered.flatMap(({ id, seconds, until }) => (seconds === null && until === null ? [id] : [])),
  )
  const planned = counted.map(({ id, start, seconds, block }) =>
    comparisonOf(
      {
        id,
        block,
        title: titles.get(id) ?? '',
        plannedStart: start,
        plannedSeconds: unknown.has(id) ? null : seconds,
      },
      aired.filter((take) => take.entry === id),
    ),
  )
  const known = new Set(counted.map(({ id }) => id))
  const others = aired
    .filter(({ entry }) => entry === null || !known.has(entry))
    .map((take) =>
      comparisonOf(
        {
          id: take.entry,
          block: null,
          title: take.title,
          plannedStart: take.plannedStart,
          plannedSeconds: take.plannedSeconds,
        },
        [take],
      ),
    )
  const actualStart = aired[0]?.startedAt ?? null
  const actualEnd = aired.length > 0 ? Math.max(...aired.map(({ endedAt }) => endedAt)) : null
  return {
    entries: [...planned, ...others],
    blocks: timing.blocks.map(({ block, anchor, over }) => {
      const rows = planned.filter((row) => row.block === block)
      const ends = rows.flatMap((row) => row.actualEnd ?? [])
      return {
        block,
        anchor,
        plannedOver: over,
        actualOver: ends.length > 0 ? secondsOf(Math.max(...ends) - anchor) : null,
        plannedSeconds: rows.reduce((sum, row) => sum + (row.plannedSeconds ?? 0), 0),
        actualSeconds: rows.reduce((sum, row) => sum + row.actualSeconds, 0),
      }
    }),
    actualStart,
    actualEnd,
    startLate: actualStart === null ? null : secondsOf(actualStart - onAir),
    over: actualEnd === null ? null : secondsOf(actualEnd - offAir),
  }
}

type Planned = Pick<EntryComparison, 'id' | 'block' | 'title' | 'plannedStart' | 'plannedSeconds'>

function comparisonOf(plan: Planned, takes: readonly ComparedTake[]): EntryComparison {
  const [first] = takes
  if (!first) {
    return {
      ...plan,
      actualStart: null,
      actualEnd: null,
      actualSeconds: 0,
      takes: 0,
      late: null,
      long: null,
    }
  }
  const plannedStart = first.plannedStart ?? plan.plannedStart
  const plannedSeconds = first.plannedSeconds ?? plan.plannedSeconds
  const ms = takes.reduce((sum, { startedAt, endedAt }) => sum + (endedAt - startedAt), 0)
  const actualSeconds = secondsOf(ms)
  return {
    ...plan,
    plannedStart,
    plannedSeconds,
    actualStart: first.startedAt,
    actualEnd: Math.max(...takes.map(({ endedAt }) => endedAt)),
    actualSeconds,
    takes: takes.length,
    late: plannedStart === null ? null : secondsOf(first.startedAt - plannedStart),
    long: plannedSeconds === null ? null : actualSeconds - plannedSeconds,
  }
}
