import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applied, countWords, differenceOf, isNoDifference, partsOf } from './difference'
import { linesOf } from './lines'
import type { Line } from './types'

const RUNS = { numRuns: process.env.FULL === '1' ? 10_000 : 500 }

const words = fc.array(fc.constantFrom('một', 'hai', 'ba', 'bốn', 'năm', 'sáu'), { maxLength: 7 })
const run = fc.record({
  type: fc.constant('text'),
  text: words.map((some) => some.join(' ')),
  format: fc.constantFrom(0, 0, 1, 2),
})
const line = fc.array(run, { maxLength: 3 })
const id = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { nil: undefined })
const block = fc
  .oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('paragraph'), children: line }) },
    fc.record({ type: fc.constant('heading'), tag: fc.constantFrom('h2', 'h3'), children: line }),
    fc.record({
      type: fc.constant('list'),
      listType: fc.constantFrom('bullet', 'number'),
      children: fc.array(fc.record({ type: fc.constant('listitem'), children: line }), {
        maxLength: 3,
      }),
    }),
    fc.record({ type: fc.constant('upload'), value: fc.constantFrom('p', 'q') }),
  )
  .chain((node) => id.map((one) => (one ? { ...node, $: { id: one } } : node)))
const content = fc
  .array(block, { maxLength: 8 })
  .map((children) => linesOf({ root: { type: 'root', children } }))

const said = (lines: readonly Pick<Line, 'words'>[]) =>
  lines.flatMap((one) => one.words.map(({ text }) => text.trim())).sort()
const plain = (lines: readonly Omit<Line, 'id'>[]) =>
  lines.map(({ shape, words: own }) => ({ shape, words: own }))

describe('whatever two texts are', () => {
  it('the difference applied to the older gives the newer', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(applied(before, differenceOf(before, after))).toEqual(plain(after))
      }),
      RUNS,
    )
  })

  it('equal texts have none, and different ones have one', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(isNoDifference(differenceOf(before, before))).toBe(true)
        const isSame = JSON.stringify(plain(before)) === JSON.stringify(plain(after))
        expect(isNoDifference(differenceOf(before, after))).toBe(isSame)
      }),
      RUNS,
    )
  })

  it('nothing that was typed in either is missing from what is shown', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const entries = differenceOf(before, after)
        const side = (gone: string) =>
          said(
            entries.map((entry) => ({
              words: partsOf(before, entry).flatMap((part) =>
                part.kind === gone ? [] : [...part.words],
              ),
            })),
          )
        expect([side('added'), side('removed')]).toEqual([said(before), said(after)])
        const from = entries.flatMap((entry) => (entry.kind === 'added' ? [] : [entry.from]))
        expect(from.sort((a, b) => a - b)).toEqual(before.map((_, at) => at))
        const { added, removed } = countWords(before, entries)
        expect(said(before).length - removed).toBe(said(after).length - added)
      }),
      RUNS,
    )
  })
})
