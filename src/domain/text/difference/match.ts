import { textOf } from '../merge/same'
import type { Json } from '../merge/types'
import type { Line } from './types'

/** As much of two lines has to be alike for one to have become the other. */
const LIKENESS = 0.5
/** Beyond so many pairs only lines that stand near one another are compared. */
const MOST_PAIRS = 40_000
const NEAR = 20

/** Which line of the older text became which of the newer one: places of the newer to places of the older. */
export type Matches = ReadonlyMap<number, number>

/** By their lasting ids, else the same words, else the most alike. */
export function matchLines(before: readonly Line[], after: readonly Line[]): Matches {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const take = (to: number, from: number) => {
    if (found.has(to) || taken.has(from)) return
    found.set(to, from)
    taken.add(from)
  }
  byKey(before, after, ({ id, shape }) => id && `${classOf(shape)} ${id}`).forEach(take)
  inOrder(before, after, { found, taken }).forEach(take)
  alike(before, after, { found, taken }).forEach(take)
  // A figure in a table that is another one now stands where the old one stood.
  byKey(before, after, ({ shape }) =>
    shape.kind === 'cell' ? `${shape.row} ${shape.column}` : null,
  ).forEach(take)
  return found
}

type Known = { found: ReadonlyMap<number, number>; taken: ReadonlySet<number> }
type Pairs = { forEach: (take: (to: number, from: number) => void) => void }

const pairs = (list: readonly (readonly [number, number])[]): Pairs => ({
  forEach: (take) => list.forEach(([to, from]) => take(to, from)),
})

/** Lines with a key that each side has once. */
function byKey(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string | null,
): Pairs {
  const places = onceEach(before, keyOf)
  const others = onceEach(after, keyOf)
  return pairs(
    [...others].flatMap(([key, to]) => {
      const from = places.get(key)
      return from === undefined ? [] : [[to, from] as const]
    }),
  )
}

function onceEach(lines: readonly Line[], keyOf: (line: Line) => string | null) {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  lines.forEach((line, at) => {
    const key = keyOf(line)
    if (key === null) return
    if (places.has(key)) twice.add(key)
    places.set(key, at)
  })
  for (const key of twice) places.delete(key)
  return places
}

/** Lines of the same words, the first with the first. */
function inOrder(before: readonly Line[], after: readonly Line[], { found, taken }: Known): Pairs {
  const places = new Map<string, number[]>()
  before.forEach((line, at) => {
    if (taken.has(at)) return
    const key = contentOf(line)
    places.set(key, [...(places.get(key) ?? []), at])
  })
  return pairs(
    after.flatMap((line, at) => {
      const from = found.has(at) ? undefined : places.get(contentOf(line))?.shift()
      return from === undefined ? [] : [[at, from] as const]
    }),
  )
}

function alike(before: readonly Line[], after: readonly Line[], { found, taken }: Known): Pairs {
  const one = before.flatMap((line, at) => (taken.has(at) ? [] : [{ at, ...bagOf(line) }]))
  const other = after.flatMap((line, at) => (found.has(at) ? [] : [{ at, ...bagOf(line) }]))
  const isLong = one.length * other.length > MOST_PAIRS
  const scored = other.flatMap((to) =>
    one.flatMap((from) => {
      if (to.kind !== from.kind || (isLong && Math.abs(to.at - from.at) > NEAR)) return []
      const likeness = shared(to, from)
      return likeness >= LIKENESS ? [{ to: to.at, from: from.at, likeness }] : []
    }),
  )
  const near = ({ to, from }: { to: number; from: number }) => Math.abs(to - from)
  scored.sort((a, b) => b.likeness - a.likeness || near(a) - near(b) || a.to - b.to)
  const usedTo = new Set<number>()
  const usedFrom = new Set<number>()
  return pairs(
    scored.flatMap(({ to, from }) => {
      if (usedTo.has(to) || usedFrom.has(from)) return []
      usedTo.add(to)
      usedFrom.add(from)
      return [[to, from] as const]
    }),
  )
}

type Bag = { kind: string; size: number; words: ReadonlyMap<string, number> }

function bagOf(line: Line): Bag {
  const words = new Map<string, number>()
  for (const { text } of line.words) words.set(text.trim(), (words.get(text.trim()) ?? 0) + 1)
  return { kind: classOf(line.shape), size: line.words.length, words }
}

/** Which part of their words two lines have in common (Dice): 0 to 1. */
function shared(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0)
  return (2 * common) / (one.size + other.size)
}

/** A picture never becomes a paragraph. */
function classOf(shape: Line['shape']): string {
  const { kind } = shape
  return kind === 'picture' || kind === 'rule' || kind === 'embed' ? kind : 'words'
}

function contentOf({ shape, words }: Line): string {
  return textOf([shape, words.map(({ text }) => text)] as unknown as Json)
}
