import { describe, expect, it } from 'vitest'
import { rules } from '../../../../tests/unit/workflow/house'
import { parseScript } from './script'

const at = '2026-03-02T08:00:00+07:00'
const whole = {
  ...rules({ delegations: [{ from: 'chi', to: 'binh', start: '2026-03-02', end: '2026-03-04' }] }),
  author: 'an',
  complete: false,
  moves: [
    { move: 'edit', by: 'an', at, seen: 1, complete: true },
    { move: 'reassign', by: 'an', at, to: 'ghost' },
    { move: 'schedule', by: 'chi', at, seen: 2, time: at },
    { move: 'embargo', by: 'chi', at, until: null },
    { move: 'takeDown', by: 'dung', at, reason: 'vì sai số liệu' },
    { move: 'tick', at },
    { move: 'unpublish', at },
  ],
}

/** A copy of the whole script with one value put at a path such as `moves.1.to`; `undefined` takes it away. */
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

const said = (value: unknown) => {
  const parsed = parseScript(value)
  return parsed.ok ? 'kept' : `${parsed.path}: ${parsed.message}`
}

describe('a script that keeps the contract (workflow.md, Contract)', () => {
  it.each<[string, string, unknown]>([
    ['as it is', 'complete', true],
    ['without moves', 'moves', []],
    ['without delegations', 'delegations', []],
    ['a step that nobody may take', 'config.steps.0.roles', []],
    ['roles nobody has', 'config.takers', ['đài trưởng']],
    ['a person without roles', 'people.an', []],
    ['a delegation that ends before it begins', 'delegations.0.end', '2026-03-01'],
    ['another zone', 'zone', 'America/New_York'],
    ['a whole number written as a fraction', 'moves.0.seen', 2.0],
    ['a number of no revision', 'moves.0.seen', -1],
    ['a number beyond counting', 'moves.0.seen', 1e300],
    ['who acts is not said', 'moves.0.by', undefined],
    ['who acts is nobody', 'moves.0.by', null],
    ['who acts is no name', 'moves.0.by', 7],
    ['a reason of another type', 'moves.4.reason', { vì: 1 }],
    ['no reason', 'moves.4.reason', undefined],
    ['a field that the move does not need', 'moves.4.seen', 'hai'],
    ['fields of an unknown move', 'moves.6.seen', 'hai'],
    ['a move that every object has', 'moves.6.move', 'constructor'],
    ['a move without a name', 'moves.6.move', ''],
    ['the instant of the move before', 'moves.6.at', '2026-03-02T01:00:00.000Z'],
    ['an instant with small letters', 'moves.6.at', '2026-03-02t01:00:00z'],
    ['a time that is past', 'moves.2.time', '2020-01-01T00:00:00Z'],
    ['an embargo that is past', 'moves.3.until', '2020-01-01T00:00:00Z'],
    ['a field nobody asked for', 'title', 'Cải cách hành chính'],
  ])('%s', (_, path, value) => {
    const input = withValue(path, value)
    expect(parseScript(input)).toEqual({ ok: true, script: input })
  })
})

describe('the path of a value that breaks the contract', () => {
  it.each<[string, unknown, string]>([
    ['zone', 'Asia/Lao_Cai', 'zone: not a time zone'],
    ['zone', undefined, 'zone: missing'],
    ['config', [], 'config: not an object'],
    ['config.steps', [], 'config.steps: no step'],
    ['config.steps', {}, 'config.steps: not a list'],
    ['config.steps.0.roles', 'secretary', 'config.steps[0].roles: not a list'],
    ['config.steps.1.id', 'phong', 'config.steps[1].id: used twice'],
    ['config.steps.1.id', 1, 'config.steps[1].id: not a text'],
    ['config.editors.0', 7, 'config.editors[0]: not a text'],
    ['config.publishers', undefined, 'config.publishers: missing'],
    ['config.takers', null, 'config.takers: not a list'],
    ['config.distinct', 'yes', 'config.distinct: not true or false'],
    ['config.distinct', undefined, 'config.distinct: missing'],
    ['people', [], 'people: not an object'],
    ['people.an', 'reporter', 'people["an"]: not a list'],
    ['people.hai\ndòng', [7], 'people["hai\\ndòng"][0]: not a text'],
    ['delegations', undefined, 'delegations: missing'],
    ['delegations.0.from', 'ma', 'delegations[0].from: not among people'],
    ['delegations.0.to', 'toString', 'delegations[0].to: not among people'],
    ['delegations.0.start', '2026-02-30', 'delegations[0].start: not a date'],
    ['delegations.0.end', null, 'delegations[0].end: not a date'],
    ['author', 'ma', 'author: not among people'],
    ['author', 'constructor', 'author: not among people'],
    ['author', null, 'author: not a text'],
    ['complete', undefined, 'complete: missing'],
    ['complete', 0, 'complete: not true or false'],
    ['moves', {}, 'moves: not a list'],
    ['moves.1', null, 'moves[1]: not an object'],
    ['moves.1.move', undefined, 'moves[1].move: missing'],
    ['moves.6.move', 7, 'moves[6].move: not a text'],
    ['moves.6.at', undefined, 'moves[6].at: missing'],
    ['moves.6.at', '2026-03-02T08:00+07:00', 'moves[6].at: not an instant'],
    ['moves.6.at', '2026-03-02T00:59:59.999Z', 'moves[6].at: before the move before'],
    ['moves.0.at', '2026-03-02T08:00:00.0000001+07:00', 'moves[1].at: before the move before'],
    ['moves.0.seen', undefined, 'moves[0].seen: missing'],
    ['moves.0.seen', 'hai', 'moves[0].seen: not an integer'],
    ['moves.0.seen', 1.5, 'moves[0].seen: not an integer'],
    ['moves.0.seen', null, 'moves[0].seen: not an integer'],
    ['moves.0.complete', undefined, 'moves[0].complete: missing'],
    ['moves.0.complete', 'true', 'moves[0].complete: not true or false'],
    ['moves.1.to', undefined, 'moves[1].to: missing'],
    ['moves.1.to', 7, 'moves[1].to: not a text'],
    ['moves.2.time', null, 'moves[2].time: not an instant'],
    ['moves.2.time', undefined, 'moves[2].time: missing'],
    ['moves.2.seen', true, 'moves[2].seen: not an integer'],
    ['moves.3.until', undefined, 'moves[3].until: missing'],
    ['moves.3.until', '2026-03-02', 'moves[3].until: not an instant'],
  ])('%s as %j', (path, value, line) => {
    expect(said(withValue(path, value))).toBe(line)
  })

  it.each(['submit', 'approve', 'publish', 'schedule', 'edit'])('%s says what was seen', (move) => {
    const fields = { complete: true, time: at }
    expect(said(withValue('moves.5', { move, at, ...fields }))).toBe('moves[5].seen: missing')
    expect(said(withValue('moves.5', { move, at, ...fields, seen: 1 }))).toBe('kept')
  })

  it.each([undefined, null, [], 'script', 7])('of %j as a whole is $', (value) => {
    expect(said(value)).toBe(value === undefined ? '$: missing' : '$: not an object')
  })
})
