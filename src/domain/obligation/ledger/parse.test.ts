import { describe, expect, it } from 'vitest'
import { airing, facts, issue, obligation } from '../../../../tests/unit/ledger/facts'
import { parseFacts } from './parse'

const whole = facts({
  issues: [issue('a', '2026-02-13'), issue('b', null, { makesUp: 'a' })],
  airings: [airing('a', '2026-02-13'), airing('b', '2026-02-14', { seconds: null })],
  suspensions: [{ columns: ['c1'], from: '2026-02-16', to: '2026-02-22' }],
})

/** A copy of the whole facts with one value put at a path such as `issues.1.plannedAt`; `undefined` takes it away. */
function withValue(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(whole)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy)
  const fields = parent as Record<string, unknown>
  if (value === undefined) delete fields[last]
  else fields[last] = value
  return copy
}

describe('facts that keep the contract', () => {
  const cases: [string, string, unknown][] = [
    ['an instant in UTC', 'now', '2026-04-10T01:00:00Z'],
    ['an instant with milliseconds', 'now', '2026-04-10T01:00:00.123Z'],
    ['an instant west of Greenwich', 'now', '2026-04-09T20:00:00-05:00'],
    ['an instant without seconds', 'now', '2026-04-10T08:00+07:00'],
    ['a leap day', 'from', '2024-02-29'],
    ['one day asked for', 'until', '2026-02-01'],
    ['another zone', 'zone', 'America/New_York'],
    ['an issue planned at no time', 'issues.0.plannedAt', null],
    ['a make-up of an issue that does not exist', 'issues.0.makesUp', 'ghost'],
    ['an airing of an issue that does not exist', 'airings.0.issue', 'ghost'],
    ['a count of nothing', 'obligations.0.measure', { kind: 'count', count: 0 }],
    ['freshness of the same day', 'obligations.0.measure', { kind: 'freshness', days: 0 }],
    ['an obligation of one day', 'obligations.0.validTo', '2026-01-01'],
    ['a field nobody asked for', 'issues.0.title', 'Cải cách hành chính'],
    ['no obligations', 'obligations', []],
  ]
  it.each(cases)('%s', (_, path, value) => {
    const input = withValue(path, value)
    expect(parseFacts(input)).toEqual({ ok: true, facts: input })
  })
})

describe('the path of a value that breaks the contract', () => {
  const cases: [string, unknown, string, string][] = [
    ['now', '2026-04-10T08:00:00', 'now', 'not an instant'],
    ['now', null, 'now', 'not an instant'],
    ['now', undefined, 'now', 'missing'],
    ['zone', 'Asia/Nowhere', 'zone', 'not a time zone'],
    ['zone', '2026-01-01T00:00Z', 'zone', 'not a time zone'],
    ['zone', '', 'zone', 'not a time zone'],
    ['from', '2026-02-30', 'from', 'not a date'],
    ['from', '2026-2-3', 'from', 'not a date'],
    ['until', '2026-01-31', 'until', 'before from'],
    ['obligations', {}, 'obligations', 'not a list'],
    ['obligations', undefined, 'obligations', 'missing'],
    ['obligations.0', null, 'obligations[0]', 'not an object'],
    ['obligations.0.id', 7, 'obligations[0].id', 'not a text'],
    ['obligations.0.columns', 'c1', 'obligations[0].columns', 'not a list'],
    ['obligations.0.columns.0', null, 'obligations[0].columns[0]', 'not a text'],
    ['obligations.0.measure', undefined, 'obligations[0].measure', 'missing'],
    [
      'obligations.0.measure.kind',
      'size',
      'obligations[0].measure.kind',
      'not one of count, freshness',
    ],
    [
      'obligations.0.measure.kind',
      'constructor',
      'obligations[0].measure.kind',
      'not one of count, freshness',
    ],
    [
      'obligations.0.measure.count',
      -1,
      'obligations[0].measure.count',
      'not a whole number of 0 or more',
    ],
    [
      'obligations.0.measure.count',
      1.5,
      'obligations[0].measure.count',
      'not a whole number of 0 or more',
    ],
    ['obligations.0.measure', { kind: 'freshness' }, 'obligations[0].measure.days', 'missing'],
    [
      'obligations.0.period',
      'day',
      'obligations[0].period',
      'not one of week, month, quarter, halfYear, year',
    ],
    ['obligations.0.validFrom', null, 'obligations[0].validFrom', 'not a date'],
    ['obligations.0.validTo', '2025-12-31', 'obligations[0].validTo', 'before validFrom'],
    ['obligations.0.validTo', undefined, 'obligations[0].validTo', 'missing'],
    [
      'obligations.0.proration',
      'half',
      'obligations[0].proration',
      'not one of full, proRata, nextFull',
    ],
    [
      'obligations.0.minimumSeconds',
      '600',
      'obligations[0].minimumSeconds',
      'not a number of 0 or more',
    ],
    [
      'obligations.0.lateAfterMinutes',
      -1,
      'obligations[0].lateAfterMinutes',
      'not a number of 0 or more',
    ],
    ['obligations.0.graceHours', null, 'obligations[0].graceHours', 'not a number of 0 or more'],
    ['issues.1.id', 'a', 'issues[1].id', 'used twice'],
    ['issues.1.column', 3, 'issues[1].column', 'not a text'],
    ['issues.1.plannedAt', '2026-02-30T08:00:00Z', 'issues[1].plannedAt', 'not an instant'],
    ['issues.1.plannedAt', 1770000000000, 'issues[1].plannedAt', 'not an instant'],
    ['issues.1.plannedAt', undefined, 'issues[1].plannedAt', 'missing'],
    ['issues.1.cancelled', 0, 'issues[1].cancelled', 'not true or false'],
    ['issues.1.waived', 'false', 'issues[1].waived', 'not true or false'],
    ['issues.1.makesUp', 1, 'issues[1].makesUp', 'not a text'],
    ['airings.1.id', 'a at 2026-02-13', 'airings[1].id', 'used twice'],
    ['airings.1.issue', null, 'airings[1].issue', 'not a text'],
    ['airings.1.startedAt', null, 'airings[1].startedAt', 'not an instant'],
    ['airings.1.seconds', -1, 'airings[1].seconds', 'not a number of 0 or more'],
    ['airings.1.kind', 'rerun', 'airings[1].kind', 'not one of first, repeat, relay'],
    ['airings.1.confirmed', null, 'airings[1].confirmed', 'not true or false'],
    ['suspensions.0.columns', null, 'suspensions[0].columns', 'not a list'],
    ['suspensions.0.from', '16/2/2026', 'suspensions[0].from', 'not a date'],
    ['suspensions.0.to', '2026-02-15', 'suspensions[0].to', 'before from'],
    ['suspensions', undefined, 'suspensions', 'missing'],
  ]
  it.each(cases)('%s = %j', (at, value, path, message) => {
    expect(parseFacts(withValue(at, value))).toEqual({ ok: false, path, message })
  })

  it.each([null, 7, 'facts', []])('%j as a whole is named $', (value) => {
    expect(parseFacts(value)).toEqual({ ok: false, path: '$', message: 'not an object' })
  })

  it('is the first in the order of the contract', () => {
    const both = { ...facts({ from: 'x' }), obligations: [obligation({ id: 'a' }), { id: 'b' }] }
    expect(parseFacts(both)).toMatchObject({ path: 'from' })
    expect(parseFacts({ ...both, from: '2026-02-01' })).toMatchObject({
      path: 'obligations[1].columns',
    })
  })

  it('of two obligations with one id is the second', () => {
    const twice = facts({ obligations: [obligation(), obligation()] })
    expect(parseFacts(twice)).toMatchObject({ path: 'obligations[1].id', message: 'used twice' })
  })
})
