/** What an entry of a rundown is. */
export const ENTRY_KINDS = ['live', 'tape', 'reader', 'music', 'break'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** How far the work on an entry is. Says nothing about what aired: that is its takes. */
export const ENTRY_STATUSES = ['planned', 'inProgress', 'ready'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** What people fill in for an entry. Instants are epoch milliseconds, ids opaque strings. */
export type EntryFields = {
  title: string
  /** The part of the programme it belongs to, as people call it; empty = none. */
  segment: string
  kind: EntryKind
  /** Whole seconds ≥ 0; null = not known yet, which is not 0. */
  seconds: number | null
  /** A fixed start; null = follows the entry before. */
  start: number | null
  /** A fixed end; then the duration is what lies between. */
  until: number | null
  /** Keeps its place, script and duration, and takes no time. */
  floated: boolean
  status: EntryStatus
  presenter: string
  notes: string
  credits: string
  /** Lexical JSON as the editor made it, or null. */
  script: unknown
  /** Ids of the plan's topics this entry carries. */
  topics: readonly string[]
  assignee: string | null
  article: string | null
  clip: string | null
}
export type EntryField = keyof EntryFields

export const EMPTY_ENTRY: EntryFields = {
  title: '',
  segment: '',
  kind: 'reader',
  seconds: null,
  start: null,
  until: null,
  floated: false,
  status: 'planned',
  presenter: '',
  notes: '',
  credits: '',
  script: null,
  topics: [],
  assignee: null,
  article: null,
  clip: null,
}

/** One row: `id` is given by who inserts it and never used again; rows are ordered by `rank`, then `id`. */
export type Entry = { id: string; rank: string } & EntryFields

/** The slot (epoch milliseconds) and what is tolerated in it (whole seconds). */
export type Settings = {
  onAir: number
  offAir: number
  overSeconds: number
  underSeconds: number
  gapSeconds: number
}
export type SettingField = keyof Settings

/** A rundown as it is edited: rows in order, and the slot. */
export type Content = { settings: Settings; entries: readonly Entry[] }

/** Rows in the order of the programme. Ranks are compared as the databases do: by code unit. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))
}

/** Whether two values of a field say the same; JSON values, so by their text. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
