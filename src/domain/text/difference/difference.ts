import { isSame } from '../merge/same'
import type { Json } from '../merge/types'
import { matchLines } from './match'
import type { Entry, Line, Word, WordPart } from './types'
import { type Counted, countParts, wordParts } from './words'

/** How one text became another, line by line in the order of the newer one; what was taken out stands where it stood. */
export function differenceOf(before: readonly Line[], after: readonly Line[]): Entry[] {
  const matches = matchLines(before, after)
  const still = longestRising(after.flatMap((_, to) => matches.get(to) ?? []))
  const kept = new Set(matches.values())
  const entries: Entry[] = []
  let next = 0
  const removedUpTo = (end: number) => {
    for (; next < end; next += 1) if (!kept.has(next)) entries.push({ kind: 'removed', from: next })
  }
  after.forEach((line, to) => {
    const from = matches.get(to)
    const old = from === undefined ? undefined : before[from]
    if (from === undefined || !old) {
      // What went out at this place stands in front of what came in.
      let end = next
      while (end < before.length && !kept.has(end)) end += 1
      removedUpTo(end)
      entries.push({ kind: 'added', line })
      return
    }
    const isStill = still.has(from)
    if (isStill) {
      removedUpTo(from)
      next = from + 1
    }
    // As far as the lines that stayed in their order have come, it stood before or behind that.
    const way = isStill ? null : from < next ? 'down' : 'up'
    entries.push(entryOf({ from, way, old, line }))
  })
  removedUpTo(before.length)
  return entries
}

type Pair = { from: number; way: 'up' | 'down' | null; old: Line; line: Line }

function entryOf({ from, way, old, line }: Pair): Entry {
  const parts = wordParts(old.words, line.words)
  const isAsItWas =
    parts.every(({ kind }) => kind === 'same') &&
    textIn(old) === textIn(line) &&
    isSame(old.shape as unknown as Json, line.shape as unknown as Json)
  if (!isAsItWas) return { kind: 'changed', from, way, shape: line.shape, parts }
  return way === null ? { kind: 'same', from } : { kind: 'moved', from, way }
}

const textIn = ({ words }: Line): string => words.map(({ text }) => text).join('')

/** The newer text out of the older one and the difference; ids aside, which nobody reads. */
export function applied(before: readonly Line[], entries: readonly Entry[]): Omit<Line, 'id'>[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'removed') return []
    if (entry.kind === 'added') return [{ shape: entry.line.shape, words: entry.line.words }]
    if (entry.kind === 'changed') return [{ shape: entry.shape, words: wordsAfter(entry.parts) }]
    const line = before[entry.from]
    return line ? [{ shape: line.shape, words: line.words }] : []
  })
}

const wordsAfter = (parts: readonly WordPart[]): Word[] =>
  parts.flatMap(({ kind, words }) => (kind === 'removed' ? [] : words))

/** Whether nothing changed. */
export const isNoDifference = (entries: readonly Entry[]): boolean =>
  entries.every(({ kind }) => kind === 'same')

/** How many words came in and went out; moved ones did neither. */
export function countWords(before: readonly Line[], entries: readonly Entry[]): Counted {
  const counted = entries.map((entry) => countParts(partsOf(before, entry)))
  return {
    added: counted.reduce((sum, { added }) => sum + added, 0),
    removed: counted.reduce((sum, { removed }) => sum + removed, 0),
  }
}

/** The words of a line of the difference, whatever became of it. */
export function partsOf(before: readonly Line[], entry: Entry): readonly WordPart[] {
  if (entry.kind === 'changed') return entry.parts
  if (entry.kind === 'added') return [{ kind: 'added', words: entry.line.words }]
  const words = before[entry.from]?.words ?? []
  return [{ kind: entry.kind === 'removed' ? 'removed' : 'same', words }]
}

/** The most of a list of different numbers that rise as they stand: whatever is not among them was moved. */
function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((value, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const half = (low + high) >> 1
      if ((numbers[ends[half] ?? 0] ?? 0) < value) low = half + 1
      else high = half
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  })
  const found = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) found.add(numbers[at] ?? 0)
  return found
}
