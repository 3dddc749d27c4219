import { type Content, type Entry, inOrder } from '../edit/content'
import { planTiming } from '../plan'
import { planOf } from '../planOf'
import type { Run, Step } from './run'

/** The counted entries of a rundown in order, each with what a take keeps of it. */
export function stepsOf({ settings, entries }: Content): Step[] {
  const ordered = inOrder(entries)
  const byId = new Map(ordered.map((entry) => [entry.id, entry]))
  const { entries: timed } = planTiming(planOf({ ...settings, entries: ordered }))
  const counted = timed.flatMap((timing) => (timing.floated ? [] : [timing]))
  return counted.flatMap(({ id, start, seconds }, at): Step[] => {
    const entry = byId.get(id)
    if (!entry) return []
    const { rank, title, kind, until } = entry
    const isUnknown = entry.seconds === null && until === null
    const snapshot = {
      title,
      kind,
      plannedStart: start,
      plannedSeconds: isUnknown ? null : seconds,
      until,
      order: at + 1,
    }
    return [{ id, rank, snapshot }]
  })
}

/**
 * The entries as the live projection needs them: the one on air is among them and counted, also when it was removed or
 * floated meanwhile.
 */
export function withCurrent<Row extends Pick<Entry, TimedField>>(
  entries: readonly Row[],
  { current, rank }: Pick<Run, 'current' | 'rank'>,
  blank: Omit<Row, TimedField>,
): Row[] {
  if (!current) return [...entries]
  const { entry: id, snapshot } = current
  if (entries.some((one) => one.id === id)) {
    return entries.map((one) => (one.id === id ? { ...one, floated: false } : one))
  }
  const gone = {
    ...blank,
    id,
    rank: rank ?? '',
    title: snapshot.title,
    kind: snapshot.kind as Entry['kind'],
    seconds: snapshot.plannedSeconds,
    start: null,
    until: snapshot.until,
    floated: false,
  } as Row
  return [...entries, gone].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
}

type TimedField = 'id' | 'rank' | 'title' | 'kind' | 'seconds' | 'start' | 'until' | 'floated'
