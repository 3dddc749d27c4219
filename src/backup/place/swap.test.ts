import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Change, drop, type Shelf, swapBack, swapIn } from './swap'

/** A shelf in memory whose operations stop working after so many. */
function shelf(things: Map<string, string>, operations = Infinity): Shelf {
  let left = operations
  const spend = () => {
    if (left <= 0) throw new Error('stopped')
    left -= 1
  }
  return {
    has: async (name) => things.has(name),
    move: async (from, to) => {
      spend()
      const thing = things.get(from)
      if (thing === undefined || things.has(to)) throw new Error(`${from} → ${to}`)
      things.delete(from)
      things.set(to, thing)
    },
    remove: async (name) => {
      spend()
      things.delete(name)
    },
  }
}

const change = ({ had, isNew }: { had: boolean; isNew: boolean }, index: number): Change => ({
  shelf: index % 2 ? 'files' : 'database',
  name: `thing ${index}`,
  staged: `thing ${index} new`,
  old: `thing ${index} old`,
  had,
  isNew,
})

function before(changes: readonly Change[]): Map<string, string> {
  return new Map(
    changes.flatMap(({ name, staged, had, isNew }) => [
      ...(had ? [[name, 'old'] as const] : []),
      ...(isNew ? [[staged, 'new'] as const] : []),
    ]),
  )
}

const both = (things: Map<string, string>, operations?: number) => {
  const one = shelf(things, operations)
  return { files: one, database: one }
}

const sorted = (things: Map<string, string>) => [...things].sort()
const anyChanges = fc
  .array(fc.record({ had: fc.boolean(), isNew: fc.boolean() }), { maxLength: 5 })
  .map((all) => all.map(change))

describe('a swap', () => {
  it('puts everything new in its place, and what is not new is gone', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges, async (changes) => {
        const things = before(changes)
        await swapIn(changes, both(things))
        await drop('old', changes, both(things))
        const due = changes.filter(({ isNew }) => isNew).map(({ name }) => [name, 'new'])
        expect(sorted(things)).toEqual(due.sort())
      }),
    )
  })

  it('stopped after any step, put back, and that stopped after any step too: all is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges, fc.nat(12), fc.nat(12), async (changes, first, second) => {
        const things = before(changes)
        await swapIn(changes, both(things, first)).catch(() => {})
        await swapBack(changes, both(things, second)).catch(() => {})
        await swapBack(changes, both(things))
        const due = changes.filter(({ had }) => had).map(({ name }) => [name, 'old'])
        expect(sorted(things)).toEqual(due.sort())
      }),
    )
  })
})
