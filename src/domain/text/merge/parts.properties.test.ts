import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Edit, edit, START, wordsIn, wordsOf, write } from '../../../../tests/helpers/writers'
import { mergeBlocks } from './mergeBlocks'
import type { Block, Merged } from './types'

const RUNS = { numRuns: process.env.FULL === '1' ? 5_000 : 200 }
const edits = fc.array(edit, { maxLength: 8 })
/** Those that stay within a block that has parts. */
const inParts = fc.array(
  edit.filter(({ kind }) => kind === 'type' || kind === 'addPart' || kind === 'takePart'),
  { maxLength: 5 },
)

const wordsOfAll = (merged: readonly Merged[]): string[] =>
  merged.flatMap((part) =>
    part.kind === 'block'
      ? wordsOf(part.block.node)
      : [part.sides.one, part.sides.other].flatMap((node) => (node === null ? [] : wordsOf(node))),
  )
const blocksOf = (merged: readonly Merged[]): Block[] =>
  merged.flatMap((part) => (part.kind === 'block' ? [part.block] : []))
const turned = (merged: readonly Merged[]): Merged[] =>
  merged.map((part) =>
    part.kind === 'block'
      ? part
      : { ...part, sides: { ...part.sides, one: part.sides.other, other: part.sides.one } },
  )
const byId = (blocks: readonly Block[]): Block[] =>
  blocks.toSorted((a, b) => (a.id < b.id ? -1 : 1))
/** Typed by somebody, and still in what they made. */
const typedIn = (blocks: readonly Block[]) => wordsIn(blocks).filter((word) => word.length > 3)

describe('merging two who split, join and write in lists, tables and boxes', () => {
  it('keeps every typed word, in the text or in a conflict, and no block twice', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [one, other] = [write(START, first, 'x'), write(START, second, 'y')]
        const merged = mergeBlocks(START, one, other)
        const ids = merged.map((part) => (part.kind === 'block' ? part.block.id : part.id))
        expect(new Set(ids).size).toBe(ids.length)
        const kept = new Set(wordsOfAll(merged))
        const typed = [...typedIn(one), ...typedIn(other)]
        expect(typed.filter((word) => !kept.has(word))).toEqual([])
      }),
      RUNS,
    )
  })

  it('is the same whichever side comes first, but for the sides of a conflict', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [one, other] = [write(START, first, 'x'), write(START, second, 'y')]
        expect(turned(mergeBlocks(START, other, one))).toEqual(mergeBlocks(START, one, other))
      }),
      RUNS,
    )
  })

  it('gives one what they wrote when the other wrote nothing, and never the same twice', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [one, other] = [write(START, first, 'x'), write(START, second, 'y')]
        expect(blocksOf(mergeBlocks(START, one, START))).toEqual(one)
        const merged = mergeBlocks(START, one, other)
        const stored = blocksOf(merged)
        if (stored.length < merged.length) return
        const again = mergeBlocks(START, one, stored)
        if (again.every(({ kind }) => kind === 'block'))
          expect(byId(blocksOf(again))).toEqual(byId(stored))
      }),
      RUNS,
    )
  })

  it('leaves nothing to decide about where each wrote in parts of their own', () => {
    const parts = [1, 3, 4]
    /** Typing in the first or the second part of a list, a table, a box. */
    const own = (changes: readonly Edit[], which: number): Edit[] =>
      changes.flatMap((change) =>
        change.kind === 'type'
          ? [
              {
                ...change,
                at: parts[change.at % parts.length] ?? 1,
                place: which + 6 * change.place,
              },
            ]
          : [],
      )
    fc.assert(
      fc.property(inParts, inParts, (first, second) => {
        const one = write(START, own(first, 0), 'x')
        const other = write(START, own(second, 1), 'y')
        const merged = mergeBlocks(START, one, other)
        expect(merged.filter(({ kind }) => kind === 'conflict')).toEqual([])
      }),
      RUNS,
    )
  })
})
