/** A kept version of a text, without its words; instants in epoch milliseconds. */
export type VersionRow = {
  readonly id: string
  readonly at: number
  readonly state: string
  /** The step that was asked, by name. */
  readonly step: string | null
  readonly isPublished: boolean
  /** The fingerprint of its words. */
  readonly revision: string | null
  /** Who saved it, where that is known. */
  readonly savedBy: string | null
}

/** A line of the log that wrote a version. */
export type VersionEvent = {
  readonly action: string
  readonly at: number
  readonly by: string | null
  readonly revision: string | null
}

/** A line of the list: a version, with the earlier saves of the same person that it stands for. */
export type VersionLine = VersionRow & {
  /** By what it came about; null for saving alone. */
  readonly action: string | null
  readonly who: string | null
  /** How many saves it stands for, and when the first of them was. */
  readonly saves: number
  readonly since: number
}

export type Cycle = { readonly number: number; readonly lines: readonly VersionLine[] }

/** A move is logged in the same act as its version is written, a little later. */
const SAME_ACT_MS = 15_000
/** Saves with longer pauses between them are not one sitting. */
const PAUSE_MS = 15 * 60_000

/** Versions, newest first, each with what made it and by whom; saves of one sitting are one line. */
export function versionLines(
  rows: readonly VersionRow[],
  events: readonly VersionEvent[],
  { isFolded }: { isFolded: boolean },
): VersionLine[] {
  const made = eventsOf(rows, events)
  const lines: VersionLine[] = []
  for (const row of rows) {
    const event = made.get(row.id)
    const line: VersionLine = {
      ...row,
      action: event?.action ?? null,
      // A move keeps the name of whoever saved the words that it carries.
      who: event?.by ?? row.savedBy,
      saves: 1,
      since: row.at,
    }
    const newer = lines.at(-1)
    if (isFolded && newer && isOneSitting(newer, line)) {
      lines[lines.length - 1] = { ...newer, saves: newer.saves + 1, since: line.at }
    } else lines.push(line)
  }
  return lines
}

/** By its words, the nearest in time; each line of the log made one version. */
function eventsOf(rows: readonly VersionRow[], events: readonly VersionEvent[]) {
  const made = new Map<string, VersionEvent>()
  for (const event of events) {
    const [nearest] = rows
      .filter(({ id, at, revision }) => {
        const isNear = event.at - at >= -1000 && event.at - at <= SAME_ACT_MS
        return isNear && revision === event.revision && !made.has(id)
      })
      .sort((a, b) => Math.abs(event.at - a.at) - Math.abs(event.at - b.at))
    if (nearest) made.set(nearest.id, event)
  }
  return made
}

function isOneSitting(newer: VersionLine, older: VersionLine): boolean {
  return (
    newer.action === null &&
    older.action === null &&
    newer.who === older.who &&
    newer.state === older.state &&
    newer.step === older.step &&
    newer.isPublished === older.isPublished &&
    newer.since - older.at <= PAUSE_MS
  )
}

/**
 * Which line the first is compared with while nobody has chosen: the nearest of other words, since a move changes none; the
 * next where there is none.
 */
export function comparedWithFirst(lines: readonly Pick<VersionRow, 'revision'>[]): number {
  const [first] = lines
  const other = lines.findIndex(({ revision }) => revision !== first?.revision)
  return other === -1 ? 1 : other
}

/** The lines by rounds, newest first: a new one begins after each publication. `published` is when those were. */
export function cyclesOf(lines: readonly VersionLine[], published: readonly number[]): Cycle[] {
  const cycles: { number: number; lines: VersionLine[] }[] = []
  for (const line of lines) {
    // The version of a publication is written before its line of the log.
    const number = 1 + published.filter((at) => at < line.at).length
    const last = cycles.at(-1)
    if (last?.number === number) last.lines.push(line)
    else cycles.push({ number, lines: [line] })
  }
  return cycles
}
