import { describe, expect, it } from 'vitest'
import { obligation } from '../../../tests/unit/ledger/facts'
import {
  activity,
  airing,
  column,
  issue,
  item,
  reportFacts,
} from '../../../tests/unit/report/facts'
import { parseReportFacts } from './parse'

const topics = [
  { code: '1', parent: null },
  { code: '1.1', parent: '1' },
]
/** One of everything, as the contract has it. */
const whole = () =>
  structuredClone(
    reportFacts({
      topics,
      obligations: [obligation({ columns: ['c1', 'unknown'] })],
      issues: [issue('i', '2026-01-05', { topics: ['1.1', 'not given'], makesUp: 'ghost' })],
      airings: [
        airing('i', '2026-01-05'),
        airing('ghost', '2026-01-05', { confirmedAt: null, seconds: null }),
      ],
      suspensions: [{ columns: ['unknown'], from: '2026-01-01', to: '2026-01-01' }],
      items: [
        item('t', '2026-01-05'),
        item('d', '2026-01-05', { takenDownAt: '2026-01-06T00:00:00Z' }),
      ],
      activities: [
        activity('v', '2026-01-05', { quantities: { bản: 500, điểm: null } }),
        activity('w', null),
      ],
    }),
  ) as unknown as Record<string, Record<string, unknown>[]>

/** The facts with one member changed, found by its path (`items[0].genre`); `undefined` leaves it out. */
function changed(path: string, value: unknown): unknown {
  const facts = whole()
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const last = steps.pop() ?? ''
  let target = facts as unknown as Record<string, unknown>
  for (const step of steps) target = target[step] as Record<string, unknown>
  if (value === undefined) Reflect.deleteProperty(target, last)
  else target[last] = value
  return facts
}

const pathOf = (facts: unknown) => {
  const parsed = parseReportFacts(facts)
  return parsed.ok ? undefined : parsed.path
}

describe('facts of a report', () => {
  it('that keep the contract are given back as they came', () => {
    const facts = whole()
    expect(parseReportFacts(facts)).toEqual({ ok: true, facts: whole() })
    expect(parseReportFacts(facts)).toMatchObject({ facts: { weights: { complete: 60 } } })
  })

  it.each<[string, unknown]>([
    ['ranges', []],
    ['outlets[0].name', 'Báo'],
    ['hash', 1],
    ['airings[0].confirmed', 'soon'],
    ['ranges[0].to', '2025-12-15'],
    ['columns[0].graceHours', 0.5],
    ['columns[0].lateAfterMinutes', 0],
    ['obligations[0].minimumSeconds', 0.5],
    ['airings[0].seconds', 0],
    ['airings[0].issue', 'nobody'],
    ['issues[0].makesUp', null],
    ['issues[0].topics', []],
    ['items[0].topics', ['not given']],
    ['activities[0].topics', ['not given']],
    ['activities[0].quantities', {}],
    ['activities[1].recordedAt', '2026-01-05T08:00:00+07:00'],
    ['suspensions[0].columns', []],
    ['weights', { complete: 0, onTime: 0, coverage: 100, more: 1 }],
    ['suspensions[0].id', 'x'],
  ])('may have %s: %j', (path, value) => {
    expect(pathOf(changed(path, value))).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['cutOff', '2026-03-20'],
    ['cutOff', undefined],
    ['zone', 'Mars/Base'],
    ['ranges', null],
    ['ranges[0].name', 7],
    ['ranges[0].from', '2026-02-30'],
    ['ranges[0].to', '2025-12-14'],
    ['outlets[0].id', null],
    ['columns[0].outlet', 'nobody'],
    ['columns[0].lateAfterMinutes', -1],
    ['columns[0].graceHours', '24'],
    ['columns[0].graceHours', null],
    ['topics[1].parent', 'nobody'],
    ['topics[1].parent', '1.1'],
    ['topics[0].parent', '1.1'],
    ['topics[0].code', 1],
    ['topics[0].parent', undefined],
    ['obligations[0].period', 'day'],
    ['obligations[0].columns', []],
    ['obligations[0].columns[0]', 'nobody'],
    ['obligations[0].validTo', '2025-12-31'],
    ['issues[0].column', 'nobody'],
    ['issues[0].topics', undefined],
    ['issues[0].topics[0]', 1],
    ['issues[0].plannedAt', 'soon'],
    ['airings[0].confirmedAt', true],
    ['airings[0].confirmedAt', undefined],
    ['airings[0].confirmedAt', '2026-01-05'],
    ['airings[0].seconds', 1.5],
    ['airings[0].seconds', -1],
    ['airings[0].seconds', '900'],
    ['airings[0].kind', 'second'],
    ['suspensions[0].to', '2025-12-31'],
    ['items[0].outlet', 'nobody'],
    ['items[0].genre', null],
    ['items[0].publishedAt', null],
    ['items[0].takenDownAt', undefined],
    ['items[0].takenDownAt', 'never'],
    ['items[0].topics', '1.1'],
    ['activities[0].kind', null],
    ['activities[0].doneOn', '2026-01-05T08:00:00+07:00'],
    ['activities[0].recordedAt', null],
    ['activities[0].recordedAt', undefined],
    ['activities[0].recordedAt', '2026-01-05'],
    ['activities[1].recordedAt', 'soon'],
    ['activities[1].recordedAt', undefined],
    ['activities[0].topics', null],
    ['activities[0].quantities', []],
    ['weights.complete', -60],
    ['weights.complete', 60.5],
    ['weights.coverage', undefined],
  ])('may not have %s: %j, and the path says so', (path, value) => {
    expect(pathOf(changed(path, value))).toBe(path)
  })

  it.each<[string, string, unknown]>([
    ['a quantity that is not whole', 'activities[0].quantities["bản"]', { bản: 0.5 }],
    ['a quantity below zero', 'activities[0].quantities["bản"]', { bản: -1 }],
  ])('may not have %s', (_, path, quantities) => {
    expect(pathOf(changed('activities[0].quantities', quantities))).toBe(path)
  })

  it.each<[number, number, number]>([
    [60, 20, 19],
    [60, 20, 21],
    [0, 0, 0],
  ])('may not have weights of another sum than 100: %d, %d, %d', (complete, onTime, coverage) => {
    expect(parseReportFacts(changed('weights', { complete, onTime, coverage }))).toEqual({
      ok: false,
      path: 'weights',
      message: `of sum ${complete + onTime + coverage}, not 100`,
    })
  })

  it.each<[string, string, (facts: ReturnType<typeof whole>) => unknown]>([
    ['ranges[1].name', 'two ranges of one name', ({ ranges }) => ranges],
    ['outlets[1].id', 'an outlet twice', ({ outlets }) => outlets],
    ['columns[1].id', 'a column twice', ({ columns }) => columns],
    ['topics[2].code', 'a topic’s code twice', ({ topics: all }) => all],
    ['obligations[1].id', 'an obligation twice', ({ obligations }) => obligations],
    ['issues[1].id', 'an issue twice', ({ issues }) => issues],
    ['airings[2].id', 'an airing twice', ({ airings }) => airings],
    ['items[2].id', 'an item twice', ({ items }) => items],
    ['activities[2].id', 'an activity twice', ({ activities }) => activities],
  ])('may not have at %s %s', (path, _, listOf) => {
    const facts = whole()
    const list = listOf(facts) as Record<string, unknown>[]
    list.push({ ...list[0] })
    expect(pathOf(facts)).toBe(path)
  })

  it('may have one id in two lists', () => {
    const facts = reportFacts({
      columns: [column('u1')],
      issues: [issue('u1', null, { column: 'u1' })],
    })
    expect(pathOf(facts)).toBeUndefined()
  })

  it.each([null, [], 'facts', undefined])('are not %j', (value) => {
    expect(pathOf(value)).toBe('$')
  })
})
