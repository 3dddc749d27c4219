import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsBetween } from '../../../src/domain/rundown/arithmetic'
import { conflictsOf, DEFAULT_RULES } from '../../../src/domain/rundown/conflicts'
import { projectLive } from '../../../src/domain/rundown/live'
import { planTiming } from '../../../src/domain/rundown/plan'
import {
  instant,
  seconds,
  type CountedTiming,
  type LiveState,
  type RundownPlan,
  type PlanTiming,
} from '../../../src/domain/rundown/types'
import { arbitraryMoment, arbitraryPlan } from './arbitraryPlan'

const RUNS = { numRuns: 10_000 }

const holds = (arbitrary: fc.Arbitrary<RundownPlan>, property: (plan: RundownPlan) => void) =>
  fc.assert(fc.property(arbitrary, property), RUNS)

const counted = (timing: PlanTiming): CountedTiming[] =>
  timing.entries.filter((entry) => !entry.floated)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const isNumber = (value: unknown) => typeof value === 'number'

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (isNumber(value)) return [value as number]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('the timing of any plan (rundown-timing.md, Properties)', () => {
  it('does not change when floated entries move', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat({ max: 40 }), (plan, by) => {
        const floated = plan.entries.filter((entry) => entry.floated)
        const entries = plan.entries.filter((entry) => !entry.floated)
        floated.forEach((entry, i) => {
          entries.splice((by * (i + 1)) % (entries.length + 1), 0, entry)
        })
        const [before, after] = [planTiming(plan), planTiming({ ...plan, entries })]
        expect(counted(after)).toEqual(counted(before))
        expect({ ...after, entries: [] }).toEqual({ ...before, entries: [] })
      }),
      RUNS,
    )
  })

  it('makes durations and gaps together last from on air to the end', () => {
    holds(arbitraryPlan, (plan) => {
      const rows = counted(planTiming(plan))
      const end = rows.at(-1)?.end ?? plan.onAir
      expect(sum(rows.map((row) => row.seconds + row.gap))).toBe(secondsBetween(plan.onAir, end))
    })
  })

  it('keeps front minus back constant in a block: it is what the block is over', () => {
    holds(arbitraryPlan, (plan) => {
      const { blocks, ...timing } = planTiming(plan)
      for (const { start, back, block } of counted({ ...timing, blocks })) {
        expect(secondsBetween(back, start)).toBe(blocks[block]?.over)
      }
    })
  })

  it('gives back times that end, one by one from below, at the anchor', () => {
    holds(arbitraryPlan, (plan) => {
      const timing = planTiming(plan)
      const rows = counted(timing)
      rows.forEach((row, i) => {
        const next = rows[i + 1]
        const below = next?.block === row.block ? next.back : timing.blocks[row.block]?.anchor
        expect(row.back + row.seconds * 1000).toBe(below)
      })
    })
  })

  it('moves, when an entry grows, the fronts below it in its block and the backs above it, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat({ max: 7 }), fc.nat({ max: 300 }), (plan, at, by) => {
        // Ends by the clock take up what grows before them.
        const entries = plan.entries.map((entry) => ({ ...entry, until: null }))
        const grown = entries.map((entry, i) =>
          i === at ? { ...entry, seconds: seconds((entry.seconds ?? 0) + by) } : entry,
        )
        const before = planTiming({ ...plan, entries })
        const after = planTiming({ ...plan, entries: grown })
        const changed = before.entries[at]
        before.entries.forEach((old, i) => {
          const now = after.entries[i]
          if (old.floated || !now || now.floated) {
            expect(now).toEqual(old)
            return
          }
          const same = changed && !changed.floated && changed.block === old.block
          const [below, above] = [same && i > at, same && i <= at]
          expect(secondsBetween(old.start, now.start)).toBe(below ? by : 0)
          expect(secondsBetween(now.back, old.back)).toBe(above ? by : 0)
        })
      }),
      RUNS,
    )
  })

  it('has no number that is none and no negative duration, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryMoment, fc.nat({ max: 7 }), (plan, now, at) => {
        const timing = planTiming(plan)
        const live = projectLive(plan, {
          now,
          current: `e${at}`,
          actualStart: instant(now - 60_000),
          addedSeconds: seconds(-90),
        })
        const conflicts = conflictsOf({ plan, timing, rules: DEFAULT_RULES })
        const numbers = numbersIn([timing, live, conflicts])
        expect(numbers.every((value) => Number.isSafeInteger(value))).toBe(true)
        expect(counted(timing).every((row) => row.seconds >= 0 && row.end >= row.start)).toBe(true)
        expect(live?.entries.every(({ start, end }) => end >= start) ?? true).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('the projection of any plan', () => {
  /** Feasible: no fixed start comes before the entry before it ends. */
  const feasible = arbitraryPlan.map((plan): RundownPlan => {
    const timing = planTiming(plan)
    const entries = plan.entries.map((entry, i) => {
      const at = timing.entries[i]
      return at && !at.floated && at.gap < 0 ? { ...entry, start: null } : entry
    })
    return { ...plan, entries }
  })

  const onPlan = (plan: RundownPlan): LiveState | undefined => {
    const first = counted(planTiming(plan))[0]
    return (
      first && {
        now: first.start,
        current: first.id,
        actualStart: first.start,
        addedSeconds: seconds(0),
      }
    )
  }

  it('is the plan, when everything goes by it', () => {
    holds(feasible, (plan) => {
      const live = onPlan(plan)
      // Taking out one start can make the next infeasible: those plans are another property's.
      if (!live || counted(planTiming(plan)).some(({ gap }) => gap < 0)) return
      const timing = planTiming(plan)
      const projected = projectLive(plan, live)
      expect(projected?.over).toBe(timing.programmeOver)
      expect(projected?.entries).toEqual(
        counted(timing).map(({ id, start, end }) => ({ id, start, end })),
      )
    })
  })

  it('never gets earlier as time goes by', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        arbitraryMoment,
        fc.nat({ max: 900_000 }),
        fc.nat({ max: 7 }),
        (plan, now, later, at) => {
          const live = {
            current: `e${at}`,
            actualStart: plan.onAir,
            addedSeconds: seconds(30),
          }
          const first = projectLive(plan, { ...live, now })
          const then = projectLive(plan, { ...live, now: instant(now + later) })
          if (!first || !then) {
            expect(then).toEqual(first)
            return
          }
          expect(then.over).toBeGreaterThanOrEqual(first.over)
          first.entries.forEach(({ start, end }, i) => {
            expect(then.entries[i]?.start).toBeGreaterThanOrEqual(start)
            expect(then.entries[i]?.end).toBeGreaterThanOrEqual(end)
          })
        },
      ),
      RUNS,
    )
  })

  it('never pulls a fixed start forward', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryMoment, fc.nat({ max: 7 }), (plan, now, at) => {
        const state = { now, current: `e${at}`, actualStart: now, addedSeconds: seconds(0) }
        for (const { id, start } of projectLive(plan, state)?.entries.slice(1) ?? []) {
          const fixed = plan.entries.find((entry) => entry.id === id)?.start
          expect(start).toBeGreaterThanOrEqual(fixed ?? -Infinity)
        }
      }),
      RUNS,
    )
  })
})
