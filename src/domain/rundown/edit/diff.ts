import {
  type Content,
  type Entry,
  type EntryField,
  EMPTY_ENTRY,
  inOrder,
  sameValue,
  type SettingField,
} from './content'

/** One difference between two versions of a rundown. Positions count from 1; `title` is what the row is called now. */
export type ContentChange =
  | { kind: 'added'; id: string; title: string; to: number }
  | { kind: 'removed'; id: string; title: string; from: number }
  | { kind: 'moved'; id: string; title: string; from: number; to: number }
  | { kind: 'field'; id: string; title: string; field: EntryField; from: unknown; to: unknown }
  | { kind: 'setting'; field: SettingField; from: number; to: number }

/**
 * What differs between two versions: the slot, then rows in the order of the newer version, then those that are gone. Of
 * the rows in both, as few as possible are called moved: those outside the longest run that kept its order.
 */
export function diffContents(before: Content, after: Content): ContentChange[] {
  const [old, now] = [inOrder(before.entries), inOrder(after.entries)]
  const positions = new Map(old.map(({ id }, at) => [id, at]))
  const rows = new Map(old.map((entry) => [entry.id, entry]))
  const kept = unmoved(now.flatMap(({ id }) => positions.get(id) ?? []))
  const left = new Set(now.map(({ id }) => id))
  return [
    ...settingChanges(before, after),
    ...now.flatMap((entry, at): ContentChange[] => {
      const [was, from] = [rows.get(entry.id), positions.get(entry.id)]
      const { id, title } = entry
      if (!was || from === undefined) return [{ kind: 'added', id, title, to: at + 1 }]
      const move: ContentChange[] = kept.has(from)
        ? []
        : [{ kind: 'moved', id, title, from: from + 1, to: at + 1 }]
      return [...move, ...fieldChanges(was, entry)]
    }),
    ...old.flatMap(({ id, title }, at): ContentChange[] =>
      left.has(id) ? [] : [{ kind: 'removed', id, title, from: at + 1 }],
    ),
  ]
}

const FIELDS = Object.keys(EMPTY_ENTRY) as EntryField[]

function fieldChanges(before: Entry, after: Entry): ContentChange[] {
  const { id, title } = after
  return FIELDS.filter((field) => !sameValue(before[field], after[field])).map((field) => ({
    kind: 'field',
    id,
    title,
    field,
    from: before[field],
    to: after[field],
  }))
}

function settingChanges({ settings: before }: Content, { settings: after }: Content) {
  const names = Object.keys(after) as SettingField[]
  return names
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'setting' as const, field, from: before[field], to: after[field] }))
}

/** The values of a longest ascending run (patience sorting). */
function unmoved(values: readonly number[]): Set<number> {
  /** The smallest end of an ascending run of each length, and what stood before each value in its run. */
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const value of values) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.set(value, ends[low - 1])
    ends[low] = value
  }
  const run = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) run.add(at)
  return run
}
