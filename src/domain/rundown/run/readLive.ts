import { type Content, EMPTY_ENTRY, type Entry, inOrder } from '../edit/content'
import { projectLive } from '../live'
import { planTiming } from '../plan'
import { planOf } from '../planOf'
import { instant, seconds, type CountedTiming } from '../types'
import { nextStep } from './press'
import { addedAt, type Current, type Run, runTime, type Step } from './run'
import { withCurrent } from './steps'

export type Phase = 'past' | 'now' | 'ahead' | 'floated'

/** An entry as a screen of the run shows it; instants in epoch milliseconds. */
export type LiveRow = {
  entry: Entry
  phase: Phase
  /** By the plan; null while floated. */
  plannedStart: number | null
  plannedSeconds: number | null
  /** By the projection; null where there is none: past, floated, not on air. */
  expectedStart: number | null
  expectedEnd: number | null
}

/** What a screen of the run says at a moment. */
export type LiveReading = {
  rows: LiveRow[]
  current: {
    id: string
    title: string
    kind: string
    elapsedMs: number
    /** Below 0: longer than planned by so much. Null for an entry of unknown length. */
    remainingMs: number | null
    addedSeconds: number
    isHeld: boolean
  } | null
  next: LiveRow | null
  /** The next moment that does not move: a fixed start, or off air. */
  fixed: { title: string | null; at: number }
  /** When the programme is expected to end, and by how much after off air (whole seconds). */
  end: number
  over: number
}

/**
 * The run at a moment of the server's clock (of a rehearsal: by its own): how far the entry on air is, what comes when, and where the programme ends
 * (rundown-timing.md, Live projection). Before air the plan is told in place of the projection.
 */
export function readLive(content: Content, run: Run, serverNow: number): LiveReading {
  const now = runTime(run, serverNow)
  const entries = withCurrent(inOrder(content.entries), run, EMPTY_ENTRY)
  const { onAir, offAir } = content.settings
  const plan = planOf({ onAir, offAir, entries })
  const timing = planTiming(plan)
  const counted = new Map(
    timing.entries.flatMap((one): [string, CountedTiming][] =>
      one.floated ? [] : [[one.id, one]],
    ),
  )
  const { current } = run
  const live = current
    ? projectLive(plan, {
        now: instant(now),
        current: current.entry,
        actualStart: instant(current.startedAt),
        addedSeconds: seconds(addedAt(current, now)),
      })
    : null
  const expected = new Map(live?.entries.map((one) => [one.id, one]))
  const rows = entries.map((entry): LiveRow => {
    const planned = counted.get(entry.id)
    const isUnknown = entry.seconds === null && entry.until === null
    return {
      entry,
      phase: phaseOf(entry, run),
      plannedStart: planned?.start ?? null,
      plannedSeconds: planned && !isUnknown ? planned.seconds : null,
      expectedStart: expected.get(entry.id)?.start ?? null,
      expectedEnd: expected.get(entry.id)?.end ?? null,
    }
  })
  const next = nextRow(rows, run)
  const last = rows.findLast(({ phase }) => phase !== 'floated')
  const lastEnd = counted.get(last?.entry.id ?? '')?.end ?? onAir
  const end = live?.entries.at(-1)?.end ?? (run.state === 'live' ? now : (run.endedAt ?? lastEnd))
  const fixed = rows.find(
    ({ phase, entry }) => phase === 'ahead' && entry.start !== null && entry.start > now,
  )
  return {
    rows,
    current: current && onAirNow(current, entries, now),
    next,
    fixed: { title: fixed?.entry.title ?? null, at: fixed?.entry.start ?? offAir },
    end,
    over:
      live?.over ??
      (run.state === 'idle' ? timing.contentOverSlot : Math.round((end - offAir) / 1000)),
  }
}

function phaseOf({ id, rank, floated }: Entry, run: Run): Phase {
  if (run.current?.entry === id) return 'now'
  if (floated) return 'floated'
  if (run.state === 'ended') return 'past'
  return run.rank !== null && rank <= run.rank ? 'past' : 'ahead'
}

function nextRow(rows: readonly LiveRow[], run: Run): LiveRow | null {
  if (run.state === 'ended') return null
  const steps = rows
    .filter(({ phase }) => phase !== 'floated')
    .map(({ entry: { id, rank } }): Step => ({ id, rank, snapshot: NOTHING }))
  const step = nextStep(run, steps)
  return rows.find(({ entry }) => entry.id === step?.id) ?? null
}

const NOTHING: Step['snapshot'] = {
  title: '',
  kind: '',
  plannedStart: null,
  plannedSeconds: null,
  until: null,
  order: 0,
}

function onAirNow(
  current: Current,
  entries: readonly Entry[],
  now: number,
): NonNullable<LiveReading['current']> {
  const { entry: id, startedAt, addedSeconds, heldSince, snapshot } = current
  const entry = entries.find((one) => one.id === id)
  const until = entry ? entry.until : snapshot.until
  const length = entry ? entry.seconds : snapshot.plannedSeconds
  const heldMs = heldSince === null ? 0 : Math.max(0, now - heldSince)
  const end =
    until ?? (length === null ? null : startedAt + (length + addedSeconds) * 1000 + heldMs)
  return {
    id,
    title: entry?.title ?? snapshot.title,
    kind: entry?.kind ?? snapshot.kind,
    elapsedMs: Math.max(0, now - startedAt),
    remainingMs: end === null ? null : end - now,
    addedSeconds: addedAt(current, now),
    isHeld: heldSince !== null,
  }
}
