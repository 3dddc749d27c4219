import { diffPatch, type MergeRegion } from 'node-diff3'

import { mergeBlocks } from './mergeBlocks'
import { mergeNode } from './mergeNode'
import { wordsIn } from './nodeWords'
import { textOfKey } from './tokenKey'
import type { Block, Json, Merged } from './types'

type Conflict = NonNullable<MergeRegion<string>['conflict']>

/**
 * The text after somebody went back in their history (`undone`) behind the moment in which others' words came in
 * (`before` to `after`): what they took back is gone, what the others wrote is there. Nothing is left for people to decide:
 * where both can't be had, the others' words stay.
 */
export function keepUnderUndo(
  before: readonly Block[],
  undone: readonly Block[],
  after: readonly Block[],
): Block[] {
  return mergeBlocks(before, undone, after).flatMap((part) => {
    if (part.kind === 'block') return [part.block]
    const node = decided(part)
    return node === null ? [] : [{ id: part.id, node }]
  })
}

function decided({ sides: { base, one, other } }: Extract<Merged, { kind: 'conflict' }>): Json {
  if (other === null || one === null || base === null) return other
  if (hasAllNew(one, base, other)) return one
  const joined = mergeNode(base, one, other, { cut: piecesOf, decide: withInserted })
  return joined !== null && hasAllNew(joined, base, other) ? joined : other
}

/** Whether a block has every word that the others put in. */
function hasAllNew(node: Json, base: Json, other: Json): boolean {
  const counts = new Map<string, number>()
  const count = (words: readonly string[], by: number) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + by)
  }
  count(wordsIn(other), 1)
  count(wordsIn(base), -1)
  const fresh = new Set([...counts].flatMap(([word, many]) => (many > 0 ? [word] : [])))
  const words = new Set(wordsIn(node))
  return [...fresh].every((word) => words.has(word))
}

/** Words and the blanks between them, each by itself: what is taken back ends at a blank that the others left alone. */
const piecesOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? []

/** What was taken back is gone, and behind it stands what the others put in there, with the blank in front of it. */
function withInserted({ a, o, b }: Conflict): string[] {
  const made = [...a]
  for (const { buffer2 } of diffPatch(o, b)) {
    const { offset, chunk } = buffer2
    const blank = b[offset - 1]
    const [first] = chunk
    if (first !== undefined && !isBlank(first) && isBlank(blank)) made.push(blank ?? '')
    made.push(...chunk)
  }
  return made
}

function isBlank(key: string | undefined): boolean {
  const text = key === undefined ? '' : textOfKey(key)
  return text !== '' && text.trim() === ''
}
