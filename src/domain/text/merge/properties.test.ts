import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeBlocks } from './mergeBlocks'
import type { Block, Json, Merged } from './types'

const RUNS = { numRuns: process.env.FULL === '1' ? 10_000 : 500 }

type Edit =
  | { kind: 'word'; at: number; place: number }
  | { kind: 'new'; at: number }
  | { kind: 'remove'; at: number }
  | { kind: 'move'; from: number; to: number }

const place = fc.nat(20)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('word' as const), at: place, place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('new' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), from: place, to: place }),
  },
)
const edits = fc.array(edit, { maxLength: 8 })
const COUNT = 5

const wordsOf = (node: Json): string[] => {
  const { text, children } = node as { text?: string; children?: Json[] }
  return text === undefined ? (children ?? []).flatMap(wordsOf) : text.split(' ').filter(Boolean)
}
const blockOf = (id: string, words: string[]): Block => ({
  id,
  node: {
    type: 'paragraph',
    children: words.length ? [{ type: 'text', text: words.join(' ') }] : [],
  },
})
const start: Block[] = Array.from({ length: COUNT }, (_, at) =>
  blockOf(
    `b${at}`,
    Array.from({ length: 6 }, (__, word) => `w${at}.${word}`),
  ),
)

/** A writer who makes these edits; every word and block they make is one of a kind. */
function write(blocks: readonly Block[], changes: readonly Edit[], who: string): Block[] {
  let made = [...blocks]
  changes.forEach((change, count) => {
    const name = `${who}${count}`
    if (change.kind === 'new') {
      made.splice(change.at % (made.length + 1), 0, blockOf(`n${name}`, [`new.${name}`]))
      return
    }
    if (made.length === 0) return
    if (change.kind === 'remove') made.splice(change.at % made.length, 1)
    else if (change.kind === 'move') {
      const [moved] = made.splice(change.from % made.length, 1)
      if (moved) made.splice(change.to % (made.length + 1), 0, moved)
    } else {
      const at = change.at % made.length
      made = made.map((block, index) => {
        if (index !== at) return block
        const words = wordsOf(block.node)
        words.splice(change.place % (words.length + 1), 0, `typed.${name}`)
        return blockOf(block.id, words)
      })
    }
  })
  return made
}

const wordsIn = (blocks: readonly Block[]): string[] => blocks.flatMap(({ node }) => wordsOf(node))
const wordsOfAll = (merged: readonly Merged[]): string[] =>
  merged.flatMap((part) =>
    part.kind === 'block'
      ? wordsOf(part.block.node)
      : [part.sides.one, part.sides.other].flatMap((node) => (node === null ? [] : wordsOf(node))),
  )
const blocksOf = (merged: readonly Merged[]): Block[] =>
  merged.flatMap((part) => (part.kind === 'block' ? [part.block] : []))
const hasConflict = (merged: readonly Merged[]) => merged.some(({ kind }) => kind === 'conflict')

/** What a person makes of conflicts who keeps everything. */
const resolved = (merged: readonly Merged[]): Block[] =>
  merged.map((part) => {
    if (part.kind === 'block') return part.block
    const { one, other } = part.sides
    const words = [one, other].flatMap((node) => (node === null ? [] : wordsOf(node)))
    return blockOf(part.id, [...new Set(words)])
  })

describe('merging two writers', () => {
  it('gives one what they wrote when the other wrote nothing', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const one = write(start, changes, 'x')
        expect(blocksOf(mergeBlocks(start, one, start))).toEqual(one)
        expect(blocksOf(mergeBlocks(start, start, one))).toEqual(one)
        expect(blocksOf(mergeBlocks(start, one, one))).toEqual(one)
      }),
      RUNS,
    )
  })

  it('is the same whichever side comes first, but for the sides of a conflict', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [one, other] = [write(start, first, 'x'), write(start, second, 'y')]
        const turned = mergeBlocks(start, other, one).map((part) =>
          part.kind === 'block'
            ? part
            : { ...part, sides: { ...part.sides, one: part.sides.other, other: part.sides.one } },
        )
        expect(turned).toEqual(mergeBlocks(start, one, other))
      }),
      RUNS,
    )
  })

  it('keeps every typed word, in the text or in a conflict, and no block twice', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [one, other] = [write(start, first, 'x'), write(start, second, 'y')]
        const merged = mergeBlocks(start, one, other)
        const ids = merged.map((part) => (part.kind === 'block' ? part.block.id : part.id))
        expect(new Set(ids).size).toBe(ids.length)
        const kept = new Set(wordsOfAll(merged))
        const typed = [...wordsIn(one), ...wordsIn(other)].filter((word) => !word.startsWith('w'))
        expect(typed.filter((word) => !kept.has(word))).toEqual([])
      }),
      RUNS,
    )
  })

  it('has nothing to decide about where each wrote in blocks of their own', () => {
    const typingIn = (changes: readonly Edit[], first: number): Edit[] =>
      changes.flatMap((change) =>
        change.kind === 'word' ? [{ ...change, at: 2 * (change.at % 2) + first }] : [],
      )
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const one = write(start, typingIn(first, 0), 'x')
        const other = write(start, typingIn(second, 1), 'y')
        expect(hasConflict(mergeBlocks(start, one, other))).toBe(false)
      }),
      RUNS,
    )
  })
})

describe('two to four writers who save in any order', () => {
  const turn = fc.record({ who: fc.nat(3), changes: edits, isAnswerLost: fc.boolean() })
  it('lose no word but those a writer took out who had seen it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(turn, { maxLength: 12 }),
        (count, turns) => {
          let stored: Block[] = start
          const writers = Array.from({ length: count }, () => ({ base: start, text: start }))
          const [typed, taken] = [new Set<string>(), new Set<string>()]
          turns.forEach(({ who, changes, isAnswerLost }, at) => {
            const writer = writers[who % count]
            if (!writer) return
            const text = write(writer.text, changes, `t${at}.`)
            for (const word of wordsIn(text)) typed.add(word)
            for (const word of wordsIn(writer.text))
              if (!wordsIn(text).includes(word)) taken.add(word)
            writer.text = text
            stored = resolved(mergeBlocks(writer.base, writer.text, stored))
            if (isAnswerLost) return
            writer.base = stored
            writer.text = stored
          })
          // Who never had an answer sends the same once more.
          for (const writer of writers)
            stored = resolved(mergeBlocks(writer.base, writer.text, stored))
          const end = new Set(wordsIn(stored))
          expect([...typed].filter((word) => !end.has(word) && !taken.has(word))).toEqual([])
          expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length)
        },
      ),
      RUNS,
    )
  })
})
