import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../../src/domain/contract/instants'
import { ledger } from '../../../src/domain/obligation/ledger/ledger'
import { parseFacts } from '../../../src/domain/obligation/ledger/parse'
import {
  FATES,
  type CountRow,
  type Facts,
  type FreshnessRow,
} from '../../../src/domain/obligation/ledger/types'
import { arbitraryFacts, written } from './arbitraryFacts'

const countRows = (facts: Facts) => ledger(facts).filter((row): row is CountRow => 'due' in row)
const freshnessRows = (facts: Facts) =>
  ledger(facts).filter((row): row is FreshnessRow => 'staleDays' in row)
const keyOf = (row: { obligation: string; period: string }) => `${row.obligation} ${row.period}`
const msOf = (text: string) => parseInstant(text) ?? NaN

const check = (property: (facts: Facts) => void) => fc.assert(fc.property(arbitraryFacts, property))

describe('the ledger, on any facts,', () => {
  it('is given facts that keep the contract', () => {
    check((facts) => {
      expect(parseFacts(facts)).toEqual({ ok: true, facts })
    })
  })

  it('gives the same rows whatever the order of its inputs', () => {
    const shuffled = arbitraryFacts.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        other: fc.record({
          ...{ now: fc.constant(facts.now), zone: fc.constant(facts.zone) },
          ...{ from: fc.constant(facts.from), until: fc.constant(facts.until) },
          obligations: fc.constant(
            facts.obligations.map((o) => ({ ...o, columns: o.columns.toReversed() })),
          ),
          issues: shuffle(facts.issues),
          airings: shuffle(facts.airings),
          suspensions: shuffle(facts.suspensions),
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ facts, other }) => {
        expect(ledger(other)).toEqual(ledger(facts))
      }),
    )
  })

  it('gives the same rows however often it runs, and leaves the facts as they were', () => {
    check((facts) => {
      const before = structuredClone(facts)
      const rows = ledger(facts)
      expect(ledger(facts)).toEqual(rows)
      expect(facts).toEqual(before)
    })
  })

  it('gives each obligation the rows it would get alone', () => {
    check((facts) => {
      const alone = facts.obligations.flatMap((o) => ledger({ ...facts, obligations: [o] }))
      expect(ledger(facts)).toEqual(alone)
    })
  })

  it('gives the same rows whatever offsets its instants are written with', () => {
    check((facts) => {
      const vietnamese = (text: string) => written(msOf(text), 420)
      const same: Facts = {
        ...facts,
        now: vietnamese(facts.now),
        issues: facts.issues.map((issue) => ({
          ...issue,
          plannedAt: issue.plannedAt === null ? null : vietnamese(issue.plannedAt),
        })),
        airings: facts.airings.map((a) => ({ ...a, startedAt: vietnamese(a.startedAt) })),
      }
      expect(ledger(same)).toEqual(ledger(facts))
    })
  })

  it('says of a period the same whichever dates are asked for', () => {
    check((facts) => {
      const wide = ledger({ ...facts, from: '2020-06-01', until: '2027-06-01' })
      for (const row of ledger(facts)) expect(wide).toContainEqual(row)
    })
  })
})

const shuffle = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

describe('a count row', () => {
  it('has in its lists what its counts say, each issue once', () => {
    check((facts) => {
      for (const row of countRows(facts)) {
        for (const fate of FATES) expect(row.issues[fate]).toHaveLength(row[fate])
        const all = FATES.flatMap((fate) => row.issues[fate])
        expect(new Set(all).size).toBe(all.length)
        expect(row.onTime + row.late).toBe(row.aired)
      }
    })
  })

  it('shares no issue with another row of its obligation', () => {
    check((facts) => {
      for (const { id } of facts.obligations) {
        const rows = countRows(facts).filter((row) => row.obligation === id)
        const all = rows.flatMap((row) => FATES.flatMap((fate) => row.issues[fate]))
        expect(new Set(all).size).toBe(all.length)
      }
    })
  })

  it('gives every issue planned in it, not cancelled, no make-up and never aired, exactly one fate', () => {
    check((facts) => {
      const dateThere = new Intl.DateTimeFormat('en-CA', { timeZone: facts.zone })
      const silent = facts.issues.filter(
        (issue) =>
          !issue.cancelled &&
          issue.makesUp === null &&
          facts.airings.every((airing) => airing.issue !== issue.id),
      )
      for (const row of countRows(facts)) {
        const owner = facts.obligations.find(({ id }) => id === row.obligation)
        const planned = silent.filter(({ column, plannedAt }) => {
          if (plannedAt === null || !owner?.columns.includes(column)) return false
          const date = dateThere.format(msOf(plannedAt))
          return date >= row.from && date <= row.to
        })
        const fates = FATES.flatMap((fate) => row.issues[fate])
        for (const { id } of planned) expect(fates).toContain(id)
      }
    })
  })

  it('is short of what is due and not cleared, and owes nothing more when met, made up or waived', () => {
    check((facts) => {
      for (const row of countRows(facts)) {
        const cleared = row.aired + row.madeUp + row.waived + row.excused
        expect(row.shortage).toBe(Math.max(0, row.due - cleared))
        if (['met', 'madeUp', 'waived', 'excused', 'none'].includes(row.state))
          expect(row.shortage).toBe(0)
        if (['open', 'atRisk', 'pending', 'short'].includes(row.state))
          expect(row.shortage).toBeGreaterThan(0)
      }
    })
  })

  it('takes no surplus from another period: one more airing changes the row it lies in alone', () => {
    check((facts) => {
      const before = new Map(countRows(facts).map((row) => [keyOf(row), row]))
      const column = facts.obligations[0]?.columns[0] ?? ''
      const extra = { id: 'extra', column, plannedAt: null, makesUp: null }
      const airing = { id: 'extra', issue: 'extra', startedAt: facts.now, seconds: 900 }
      const more: Facts = {
        ...facts,
        issues: [...facts.issues, { ...extra, cancelled: false, waived: false }],
        airings: [...facts.airings, { ...airing, kind: 'first', confirmed: true }],
      }
      for (const row of countRows(more)) {
        const old = before.get(keyOf(row))
        if (row.issues.aired.includes('extra')) expect(row.aired).toBe((old?.aired ?? 0) + 1)
        else expect(row).toEqual(old)
      }
    })
  })
})

describe('as time goes by', () => {
  const later = fc
    .tuple(arbitraryFacts, fc.integer({ min: 1, max: 60 * 24 }))
    .map(([facts, hours]): [Facts, Facts] => [
      facts,
      { ...facts, now: written(msOf(facts.now) + hours * 3_600_000, 0) },
    ])

  it('an issue that counted as aired counts in the same row for ever', () => {
    fc.assert(
      fc.property(later, ([facts, after]) => {
        const rows = new Map(countRows(after).map((row) => [keyOf(row), row]))
        for (const row of countRows(facts)) {
          const then = rows.get(keyOf(row))
          expect(then?.issues.aired).toEqual(expect.arrayContaining(row.issues.aired))
          expect(then?.due).toBe(row.due)
          if (row.state === 'met') expect(then?.state).toBe('met')
        }
      }),
    )
  })

  it('nothing missed or pending becomes planned again', () => {
    fc.assert(
      fc.property(later, ([facts, after]) => {
        const rows = new Map(countRows(after).map((row) => [keyOf(row), row.issues]))
        for (const row of countRows(facts)) {
          const then = rows.get(keyOf(row))
          for (const id of [...row.issues.missed, ...row.issues.madeUp]) {
            expect([...(then?.planned ?? []), ...(then?.pending ?? [])]).not.toContain(id)
          }
          for (const id of row.issues.pending) expect(then?.planned).not.toContain(id)
        }
      }),
    )
  })

  it('the newest item of a freshness row never gets older', () => {
    fc.assert(
      fc.property(later, ([facts, after]) => {
        const rows = new Map(freshnessRows(after).map((row) => [keyOf(row), row]))
        for (const row of freshnessRows(facts)) {
          const then = rows.get(keyOf(row))
          expect((then?.newest ?? '') >= (row.newest ?? '')).toBe(true)
        }
      }),
    )
  })
})

describe('the random facts', () => {
  it('meet every state and every fate, so that the properties above mean something', () => {
    const rows = fc.sample(arbitraryFacts, { numRuns: 1500, seed: 7 }).flatMap(ledger)
    const states = new Set(rows.map((row) => ('due' in row ? row.state : `fresh ${row.state}`)))
    expect([...states].sort()).toEqual(
      [
        ...['atRisk', 'excused', 'fresh met', 'fresh open', 'fresh short', 'fresh upcoming'],
        ...['madeUp', 'met', 'none', 'open', 'pending', 'short', 'upcoming', 'waived'],
      ].sort(),
    )
    for (const fate of FATES) {
      expect(rows.some((row) => 'due' in row && row[fate] > 0)).toBe(true)
    }
  })
})
