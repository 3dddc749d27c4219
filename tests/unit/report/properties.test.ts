import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs } from '../../../src/domain/contract/instants'
import { figures, type Figures } from '../../../src/domain/report/figures'
import { frozen } from '../../../src/domain/report/frozen'
import { PLAN_FATES, PROGRAMME_NUMBERS } from '../../../src/domain/report/rows'
import type { ReportFacts } from '../../../src/domain/report/types'
import { written } from '../ledger/arbitraryFacts'
import { arbitraryReport } from './arbitraryReport'
import { airing } from './facts'

const check = (property: (facts: ReportFacts) => void) =>
  fc.assert(fc.property(arbitraryReport, property))

const freeze = (facts: ReportFacts) => frozen(figures(facts), createHash('sha256'))
const shuffle = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
const later = (facts: ReportFacts, ms: number) => written(epochMs(facts.cutOff) + ms, 0)

describe('the figures, on any facts,', () => {
  it('are the same whatever the order of issues, airings, suspensions, items and activities', () => {
    const shuffled = arbitraryReport.chain((facts) =>
      fc
        .record({
          issues: shuffle(facts.issues),
          airings: shuffle(facts.airings),
          suspensions: shuffle(facts.suspensions),
          items: shuffle(facts.items),
          activities: shuffle(facts.activities),
        })
        .map((other): [ReportFacts, ReportFacts] => [facts, { ...facts, ...other }]),
    )
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(freeze(other)).toEqual(freeze(facts))
      }),
    )
  })

  it('are the same however often they are computed, and leave the facts as they were', () => {
    check((facts) => {
      const before = structuredClone(facts)
      const first = freeze(facts)
      expect(freeze(facts)).toEqual(first)
      expect(facts).toEqual(before)
    })
  })

  it('are of each range what they are of that range alone', () => {
    check((facts) => {
      const alone = facts.ranges.map((range) => figures({ ...facts, ranges: [range] }))
      const together = figures(facts)
      for (const block of ['obligations', 'programmes', 'totals', 'topics', 'ranking'] as const) {
        expect(together[block]).toEqual(alone.flatMap((one): unknown[] => one[block]))
      }
      expect(together.items).toEqual(alone.flatMap(({ items }) => items))
      expect(together.activities).toEqual(alone.flatMap(({ activities }) => activities))
    })
  })

  it('are the same whatever offsets instants are written with, but for the cut-off as given', () => {
    check((facts) => {
      const there = (text: string) => written(epochMs(text), 330)
      const maybe = (text: string | null) => (text === null ? null : there(text))
      const same = figures({
        ...facts,
        cutOff: there(facts.cutOff),
        issues: facts.issues.map((one) => ({ ...one, plannedAt: maybe(one.plannedAt) })),
        airings: facts.airings.map((one) => ({
          ...one,
          startedAt: there(one.startedAt),
          confirmedAt: maybe(one.confirmedAt),
        })),
      })
      expect({ ...same, cutOff: facts.cutOff }).toEqual(figures(facts))
    })
  })
})

describe('ids and counts', () => {
  it('agree, each id once and by code unit', () => {
    check((facts) => {
      const { obligations, programmes, items, activities } = figures(facts)
      const counted: [string[], number][] = [
        ...obligations.flatMap((row): [string[], number][] =>
          'due' in row
            ? (['aired', 'madeUp', 'waived', 'excused', 'missed'] as const).map((name) => [
                row.ids[name],
                row[name],
              ])
            : [],
        ),
        ...programmes.flatMap((row) =>
          (Object.keys(row.ids) as (keyof typeof row.ids)[]).map((name): [string[], number] => [
            row.ids[name],
            row[name],
          ]),
        ),
        ...items.map((row): [string[], number] => [row.ids, row.count]),
        ...items.map((row): [string[], number] => [row.takenDownIds, row.takenDown]),
        ...activities.map((row): [string[], number] => [row.ids, row.count]),
      ]
      for (const [ids, count] of counted) {
        expect(ids).toHaveLength(count)
        expect(ids).toEqual([...new Set(ids)].sort())
      }
    })
  })

  it('of planned issues: each is in one of six lists', () => {
    check((facts) => {
      for (const { ids } of figures(facts).programmes) {
        expect(PLAN_FATES.flatMap((fate) => ids[fate]).sort()).toEqual(ids.planned)
        for (const id of [...ids.makeUps, ...ids.late]) expect(ids.aired).toContain(id)
      }
    })
  })

  it('of all outlets are those of each added up, but for minutes', () => {
    check((facts) => {
      const { totals } = figures(facts)
      for (const all of totals.filter(({ outlet }) => outlet === null)) {
        const own = totals.filter(({ range, outlet }) => range === all.range && outlet !== null)
        for (const name of [...PROGRAMME_NUMBERS, 'items', 'takenDown'] as const) {
          if (name === 'minutes') continue
          expect(own.reduce((sum, row) => sum + row[name], 0)).toBe(all[name])
        }
      }
    })
  })

  it('of a topic hold those of every topic below it', () => {
    check((facts) => {
      const { topics } = figures(facts)
      for (const row of topics) {
        const parent = facts.topics.find(({ code }) => code === row.topic)?.parent
        if (row.topic === null || parent === null || parent === undefined) continue
        const above = topics.find(
          ({ range, outlet, topic }) =>
            range === row.range && outlet === row.outlet && topic === parent,
        )
        for (const list of ['issues', 'items', 'activities'] as const) {
          expect(above?.[list] ?? []).toEqual(expect.arrayContaining(row[list]))
        }
      }
    })
  })
})

describe('frozen figures', () => {
  it('are not changed by what became known after their cut-off', () => {
    check((facts) => {
      const after = later(facts, 1)
      const [first] = facts.issues
      const of = first?.id ?? ''
      const started = facts.cutOff
      const more: ReportFacts = {
        ...facts,
        airings: [
          ...facts.airings.map((one) => ({ ...one, confirmedAt: one.confirmedAt ?? after })),
          airing(of, started, { id: 'late', confirmedAt: after }),
          airing(of, after, { id: 'future', confirmedAt: started }),
          airing(of, started, { id: 'repeat', kind: 'repeat', confirmedAt: after }),
        ],
        items: [
          ...facts.items.map((one) => ({ ...one, takenDownAt: one.takenDownAt ?? after })),
          ...facts.items.map((one) => ({ ...one, id: `${one.id}+`, publishedAt: after })),
        ],
        activities: [
          ...facts.activities,
          ...facts.activities.map((one) => ({ ...one, id: `${one.id}+`, recordedAt: after })),
        ],
      }
      expect(freeze(more)).toEqual(freeze(facts))
    })
  })

  it('stand when the report is drawn up again with a later cut-off', () => {
    const drawnAgain = fc.tuple(arbitraryReport, fc.integer({ min: 1, max: 60 * 24 }))
    fc.assert(
      fc.property(drawnAgain, ([facts, hours]) => {
        const output = freeze(facts)
        const text = JSON.stringify(output)
        freeze({ ...facts, cutOff: later(facts, hours * 3_600_000) })
        expect(JSON.stringify(output)).toBe(text)
        expect(freeze(facts)).toEqual(output)
      }),
    )
  })

  it('with a later cut-off never know less: what aired has aired', () => {
    const drawnAgain = fc.tuple(arbitraryReport, fc.integer({ min: 1, max: 60 * 24 }))
    fc.assert(
      fc.property(drawnAgain, ([facts, hours]) => {
        const aired = ({ programmes }: Figures) => programmes.map(({ ids }) => ids.plannedAired)
        const then = aired(figures({ ...facts, cutOff: later(facts, hours * 3_600_000) }))
        aired(figures(facts)).forEach((ids, i) => {
          expect(then[i]).toEqual(expect.arrayContaining(ids))
        })
      }),
    )
  })
})

describe('the random facts', () => {
  it('meet every list and every block, so that the properties above mean something', () => {
    const all = fc.sample(arbitraryReport, { numRuns: 400, seed: 7 }).map(figures)
    const programmes = all.flatMap((one) => one.programmes)
    for (const name of PROGRAMME_NUMBERS) {
      expect([name, programmes.some((row) => row[name] > 0)]).toEqual([name, true])
    }
    const obligations = all.flatMap((one) => one.obligations)
    for (const list of ['periods', 'running', 'waiting', 'later', 'short'] as const) {
      expect([list, obligations.some((row) => row[list].length > 0)]).toEqual([list, true])
    }
    const rankings = all.flatMap((one) => one.ranking)
    for (const name of ['complete', 'onTime', 'coverage', 'score'] as const) {
      expect(new Set(rankings.map((row) => row[name] === null)).size).toBe(2)
    }
    expect(rankings.some(({ rank }) => rank === 2)).toBe(true)
    const items = all.flatMap((one) => one.items)
    expect(items.some(({ takenDown }) => takenDown > 0)).toBe(true)
    expect(items.some(({ percent }) => percent === null)).toBe(true)
    const quantities = all
      .flatMap((one) => one.activities)
      .flatMap((row) => Object.values(row.quantities))
    expect(quantities.some(({ sum, unknown }) => sum > 0 && unknown > 0)).toBe(true)
  })
})
