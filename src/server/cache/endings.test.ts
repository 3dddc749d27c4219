import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { endings, type Made } from './endings'

const made = (
  over: ReturnType<typeof endings>,
  keys: string[],
  at = 0,
  until = Infinity,
): Made => ({
  ...{ keys, at, until },
  made: over.generation(),
})

describe('an answer is over', () => {
  it('when something it is made of changed after its making began, and for nothing else', () => {
    const over = endings()
    const before = made(over, ['text:x', 'columns'])
    const other = made(over, ['text:y'])
    over.end(['text:x'])
    const after = made(over, ['text:x'])
    expect([before, other, after].map((one) => over.isOver(one, 1))).toEqual([true, false, false])
    over.endAll()
    expect([other, after, made(over, ['text:x'])].map((one) => over.isOver(one, 1))).toEqual([
      ...[true, true, false],
    ])
  })

  it('at its own instant, and at one that became known later', () => {
    const over = endings()
    over.turnsAt(1000, 0)
    const early = made(over, [], 10, 1000)
    // The embargo was set to an earlier minute.
    over.turnsAt(500, 100)
    expect(over.isOver(early, 499)).toBe(false)
    expect(over.isOver(early, 500)).toBe(true)
    const later = made(over, [], 500)
    over.turnsAt(2000, 600)
    // Also once the next instant is known.
    expect(over.isOver(early, 700)).toBe(true)
    expect(over.isOver(later, 1999)).toBe(false)
    expect(over.isOver(later, 2000)).toBe(true)
  })

  it('whenever one of its keys ended since, however few keys are remembered', () => {
    const key: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const step = fc.oneof(
      fc.record({ kind: fc.constant('end' as const), keys: fc.array(key, { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('make' as const), keys: fc.array(key, { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('all' as const), keys: fc.constant([] as string[]) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(6), (steps, room) => {
        const over = endings(room)
        const kept: { one: Made; isOver: boolean }[] = []
        for (const { kind, keys } of steps) {
          if (kind === 'make') kept.push({ one: made(over, keys), isOver: false })
          if (kind === 'end') over.end(keys)
          if (kind === 'all') over.endAll()
          for (const entry of kept) {
            if (kind === 'all') entry.isOver = true
            if (kind === 'end') entry.isOver ||= entry.one.keys.some((one) => keys.includes(one))
            // Over too early costs a making; over too late shows what is gone.
            if (entry.isOver) expect(over.isOver(entry.one, 0)).toBe(true)
            else if (room >= 6) expect(over.isOver(entry.one, 0)).toBe(false)
          }
        }
      }),
    )
  })
})
