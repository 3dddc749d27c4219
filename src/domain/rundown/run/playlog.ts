import { fold } from '../../text/fold'
import { farFromSlot } from './farFromSlot'
import { nearestInOrder } from './nearestInOrder'

/** A line of a playout machine's log: what ran from when to when (epoch milliseconds). */
export type PlayedLine = { name: string; startedAt: number; endedAt: number }

export type MatchableEntry = {
  id: string
  title: string
  clip: string | null
  /** Epoch milliseconds; null where the plan gives it no time. */
  plannedStart: number | null
}
export type MatchableTake = { id: string; entry: string | null; startedAt: number; endedAt: number }

export type Match = {
  /** The entry the line is about; null when none has its name. */
  entry: string | null
  /** The take the machine tells better about; null when there was none. */
  take: string | null
}

type Matchable = { entries: readonly MatchableEntry[]; takes: readonly MatchableTake[] }
type Place = { entry: string; at: number; cost: number }

const DAY_MS = 86_400_000
/** A take on record this much further away still says more than the plan: a hand is not as quick as a machine. */
const PLANNED_MS = 5000

/**
 * What each line of a log is about, in the order given: the entry whose clip or title it names, and the take of that entry
 * that ran at the same time. Of several entries with that name it is the one nearest in time, none of them twice while
 * there are enough, in order; the plan is taken to have begun as late as the entries around that are named once. A take
 * is matched once; a line of an entry that has several is the one that overlaps it most.
 */
export function matchPlaylog(lines: readonly PlayedLine[], { entries, takes }: Matchable): Match[] {
  const named = entriesByName(entries)
  const groups = new Map<string, Group>()
  for (const line of lines) {
    const about = named(line.name)
    if (about.length === 0) continue
    const key = about.map(({ id }) => id).join(' ')
    const group = groups.get(key) ?? { about, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  const lateness = latenessOf([...groups.values()])
  const found = new Map<PlayedLine, string>()
  for (const group of groups.values()) {
    const inTime = group.lines.toSorted((a, b) => a.startedAt - b.startedAt)
    const places = placesOf(group.about, { takes, lateness })
    const moments = inTime.map(({ startedAt }) => startedAt)
    nearestInOrder(moments, places).forEach((place, at) => {
      const [line, entry] = [inTime[at], places[place]?.entry]
      if (line && entry !== undefined) found.set(line, entry)
    })
  }
  const used = new Set<string>()
  return lines.map((line) => {
    const entry = found.get(line) ?? null
    const take = entry === null ? null : bestTake(line, takes, { entry, used })
    if (take) used.add(take)
    return { entry, take }
  })
}

/** The entries that a name in a log may mean. */
function entriesByName(entries: readonly MatchableEntry[]): (name: string) => MatchableEntry[] {
  const byKey = new Map<string, MatchableEntry[]>()
  for (const entry of entries) {
    const keys = new Set([entry.clip, entry.title].flatMap((name) => keysOf(name ?? '')))
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), entry])
  }
  return (name) => {
    const key = keysOf(name).find((one) => byKey.has(one))
    return byKey.get(key ?? '') ?? []
  }
}

/** `19.45` at the end of a title is no ending of a file. */
const ENDING = /\.(?=\d*[a-z])[a-z0-9]{2,4}$/i
const FOLDER = /^(?:[a-z]:)?[\\/].*[\\/]/i

/** What a name is looked up by, the closest first: whole, without the ending of a file, without its folder. */
function keysOf(name: string): string[] {
  const file = name.replace(FOLDER, '')
  return [name, name.replace(ENDING, ''), file, file.replace(ENDING, '')]
    .map(nameKey)
    .filter((key) => key !== '')
}

/** A name without accents, case and signs. */
const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Group = { about: MatchableEntry[]; lines: PlayedLine[] }
/** How late the plan runs at a planned moment (both milliseconds). */
type Lateness = (planned: number) => number

/** How late the entries were that the log names once, each for the part of the plan around it; 0 without any. */
function latenessOf(groups: readonly Group[]): Lateness {
  const known = groups.flatMap(({ about: [entry, ...others], lines: [line, ...again] }) => {
    const isSure = line && others.length === 0 && again.length === 0
    const planned = entry?.plannedStart ?? null
    return isSure && planned !== null ? [{ planned, late: line.startedAt - planned }] : []
  })
  return (planned) =>
    known.reduce<{ away: number; late: number }>(
      (best, one) => {
        const away = Math.abs(one.planned - planned)
        return away < best.away ? { away, late: one.late } : best
      },
      { away: Infinity, late: 0 },
    ).late
}

/** Where lines about any of some entries belong, in order of time: at their takes, else where the plan has them. */
function placesOf(
  about: readonly MatchableEntry[],
  { takes, lateness }: Pick<Matchable, 'takes'> & { lateness: Lateness },
): Place[] {
  const ids = new Set(about.map(({ id }) => id))
  const byEntry = new Map<string, MatchableTake[]>()
  for (const take of takes) {
    if (take.entry === null || !ids.has(take.entry)) continue
    byEntry.set(take.entry, [...(byEntry.get(take.entry) ?? []), take])
  }
  let before = about.find(({ plannedStart }) => (plannedStart ?? null) !== null)?.plannedStart ?? 0
  const places = about.flatMap(({ id, plannedStart }): Place[] => {
    const own = byEntry.get(id)
    if (own) return own.map(({ startedAt }) => ({ entry: id, at: startedAt, cost: 0 }))
    const isPlanned = (plannedStart ?? null) !== null
    before = plannedStart ?? before
    // What the plan gives no time stays where it stands and is the last to be thought of.
    return [{ entry: id, at: before + lateness(before), cost: isPlanned ? PLANNED_MS : DAY_MS }]
  })
  return places.toSorted((a, b) => a.at - b.at)
}

function bestTake(
  line: PlayedLine,
  takes: readonly MatchableTake[],
  { entry, used }: { entry: string; used: ReadonlySet<string> },
): string | null {
  const candidates = takes
    .filter((take) => take.entry === entry && !used.has(take.id))
    .map((take) => ({ id: take.id, overlap: overlapOf(line, take) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap)
  return candidates[0]?.id ?? null
}

const overlapOf = (one: PlayedLine, other: Pick<PlayedLine, 'startedAt' | 'endedAt'>): number =>
  Math.min(one.endedAt, other.endedAt) - Math.max(one.startedAt, other.startedAt)

type Slot = { onAir: number; offAir: number }

/**
 * Whether a line tells of a time far from the programme, so that whoever takes the log over is asked whether it is of this
 * day: far from its slot as a start is (farFromSlot), and from the takes on record.
 */
export function isFarLine(
  { startedAt, endedAt }: Pick<PlayedLine, 'startedAt' | 'endedAt'>,
  slot: Slot,
  takes: readonly Pick<MatchableTake, 'startedAt' | 'endedAt'>[],
): boolean {
  const spans = [slot, ...spanOfAll(takes)]
  return spans.every(
    ({ onAir, offAir }) =>
      farFromSlot({ now: Math.max(startedAt, Math.min(endedAt, onAir)), onAir, offAir }) !== null,
  )
}

function spanOfAll(takes: readonly Pick<MatchableTake, 'startedAt' | 'endedAt'>[]): Slot[] {
  if (takes.length === 0) return []
  const onAir = Math.min(...takes.map(({ startedAt }) => startedAt))
  return [{ onAir, offAir: Math.max(...takes.map(({ endedAt }) => endedAt)) }]
}
