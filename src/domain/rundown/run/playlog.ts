import { fold } from '../../text/fold'

/** A line of a playout machine's log: what ran from when to when (epoch milliseconds). */
export type PlayedLine = { name: string; startedAt: number; endedAt: number }

export type MatchableEntry = { id: string; title: string; clip: string | null }
export type MatchableTake = { id: string; entry: string | null; startedAt: number; endedAt: number }

export type Match = {
  /** The entry the line is about; null when none has its name. */
  entry: string | null
  /** The take the machine tells better about; null when there was none. */
  take: string | null
}

/**
 * What each line of a log is about: the entry whose clip or title it names, and the take of that entry that ran at the
 * same time. A take is matched once; a line of an entry that has several is the one that overlaps it most.
 */
export function matchPlaylog(
  lines: readonly PlayedLine[],
  { entries, takes }: { entries: readonly MatchableEntry[]; takes: readonly MatchableTake[] },
): Match[] {
  const byName = new Map<string, string>()
  for (const { id, title, clip } of entries) {
    for (const name of [clip, title]) {
      const key = nameKey(name ?? '')
      if (key !== '' && !byName.has(key)) byName.set(key, id)
    }
  }
  const used = new Set<string>()
  return lines.map((line) => {
    const entry = byName.get(nameKey(line.name)) ?? null
    const take = entry === null ? null : bestTake(line, takes, { entry, used })
    if (take) used.add(take)
    return { entry, take }
  })
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

const overlapOf = (one: PlayedLine, other: MatchableTake): number =>
  Math.min(one.endedAt, other.endedAt) - Math.max(one.startedAt, other.startedAt)

/** A name without accents, case, signs and the ending of a file. */
function nameKey(name: string): string {
  return fold(name.replace(/\.[a-z0-9]{2,4}$/i, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
