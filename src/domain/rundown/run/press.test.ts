import { describe, expect, it } from 'vitest'

import { goesOnAir, type Press, press } from './press'
import { addedAt, airState, IDLE, type Run, type RunAction, runTime, type Step } from './run'

const AT = Date.UTC(2026, 10, 27, 12, 45)

const step = (id: string, until: number | null = null): Step => ({
  id,
  rank: id,
  snapshot: {
    title: `Mục ${id}`,
    kind: 'reader',
    plannedStart: AT,
    plannedSeconds: 60,
    until,
    order: id.charCodeAt(0) - 64,
  },
})
const STEPS = [step('A'), step('B'), step('C')]

/** Presses one after the other, a second apart; the run at the end, and the takes on the way. */
function pressed(
  presses: readonly (RunAction | Press)[],
  steps: readonly Step[] = STEPS,
  from: Run = IDLE,
) {
  let run = from
  const takes: string[] = []
  const floats: string[] = []
  presses.forEach((one, at) => {
    const asked = typeof one === 'string' ? { action: one } : one
    const result = press(run, asked, { now: AT + at * 1000, steps })
    if ('refusal' in result) throw new Error(`${asked.action}: ${result.refusal}`)
    run = result.run
    const { take, float } = result
    if (take)
      takes.push(`${take.entry} ${(take.startedAt - AT) / 1000}–${(take.endedAt - AT) / 1000}`)
    if (float) floats.push(float)
  })
  return { run, takes, floats, on: run.current?.entry ?? null }
}

describe('a run', () => {
  it('begins with the first counted entry at the server’s time', () => {
    const { run, on, takes } = pressed(['start'])
    expect([on, run.state, run.startedAt, takes]).toEqual(['A', 'live', AT, []])
  })

  it('goes entry by entry; each one closed is a take with what was planned', () => {
    expect(pressed(['start', 'next', 'next']).takes).toEqual(['A 0–1', 'B 1–2'])
    const result = press(
      pressed(['start']).run,
      { action: 'next' },
      { now: AT + 9000, steps: STEPS },
    )
    expect('take' in result && result.take).toMatchObject({
      title: 'Mục A',
      plannedStart: AT,
      plannedSeconds: 60,
      order: 1,
    })
  })

  it('is still on air after its last entry: only off air ends it', () => {
    const { run, on, takes } = pressed(['start', 'next', 'next', 'next'])
    expect([on, run.state, takes.at(-1)]).toEqual([null, 'live', 'C 2–3'])
    const { run: ended } = pressed(['offAir'], STEPS, run)
    expect([ended.state, ended.endedAt]).toEqual(['ended', AT])
  })

  it('off air in the middle closes what is on', () => {
    expect(pressed(['start', 'offAir']).takes).toEqual(['A 0–1'])
  })

  it('goes back, and the second play is a second take', () => {
    const { takes, on } = pressed(['start', 'next', 'previous', 'next'])
    expect([on, takes]).toEqual(['B', ['A 0–1', 'B 1–2', 'A 2–3']])
  })

  it('after the last entry, back is that entry again', () => {
    expect(pressed(['start', 'next', 'next', 'next', 'previous']).on).toBe('C')
  })

  it('jumps, also from off air back on air, with the beginning it had', () => {
    const { run, on } = pressed(['start', 'offAir', { action: 'jump', entry: 'C' }])
    expect([on, run.state, run.startedAt, run.endedAt]).toEqual(['C', 'live', AT, null])
  })

  it('held, its time is added when it goes on', () => {
    const { run } = pressed(
      ['start', 'hold', 'add' as RunAction, 'resume'].map((action) =>
        action === 'add' ? { action: 'add', seconds: 15 } : (action as RunAction),
      ),
    )
    expect(run.current).toMatchObject({ addedSeconds: 17, heldSince: null })
    const held = pressed(['start', 'hold']).run.current
    expect(held && addedAt(held, AT + 31_000)).toBe(30)
  })

  it('takes time away as it adds it', () => {
    const { run } = pressed(['start', { action: 'add', seconds: -30 }])
    expect(run.current?.addedSeconds).toBe(-30)
  })

  it('floats the next entry, or a named one; never the one on air', () => {
    expect(pressed(['start', 'float']).floats).toEqual(['B'])
    expect(pressed(['start', { action: 'float', entry: 'C' }]).floats).toEqual(['C'])
  })

  it('an entry removed while on air goes on, and the next is the one that followed it', () => {
    const { run } = pressed(['start', 'next'])
    const without = STEPS.filter(({ id }) => id !== 'B')
    const { takes, on } = pressed(['next'], without, run)
    expect([on, takes[0]]).toEqual(['C', 'B 1–1'])
    expect(pressed(['previous'], without, run).on).toBe('A')
  })

  it('a clock set back makes no take of negative length', () => {
    const result = press(
      pressed(['start']).run,
      { action: 'next' },
      { now: AT - 5000, steps: STEPS },
    )
    expect('take' in result && result.take).toMatchObject({ startedAt: AT, endedAt: AT })
  })

  it.each<[string, (RunAction | Press)[], RunAction | Press, readonly Step[], string]>([
    ['nothing counted', [], 'start', [], 'nothingToRun'],
    ['twice begun', ['start'], 'start', STEPS, 'alreadyLive'],
    ['next before it begins', [], 'next', STEPS, 'notLive'],
    ['off air before it begins', [], 'offAir', STEPS, 'notLive'],
    ['next behind the end', ['start', 'next', 'next', 'next'], 'next', STEPS, 'noNext'],
    ['back from the first', ['start'], 'previous', STEPS, 'noPrevious'],
    ['held twice', ['start', 'hold'], 'hold', STEPS, 'alreadyHeld'],
    ['going on without a hold', ['start'], 'resume', STEPS, 'notHeld'],
    ['holding nothing', ['start', 'next', 'next', 'next'], 'hold', STEPS, 'nothingOnAir'],
    [
      'more time for an entry that ends by the clock',
      ['start'],
      { action: 'add', seconds: 15 },
      [step('A', AT)],
      'endsByClock',
    ],
    ['a jump to nowhere', ['start'], { action: 'jump', entry: 'X' }, STEPS, 'noSuchEntry'],
    ['floating what is on air', ['start'], { action: 'float', entry: 'A' }, STEPS, 'floatsCurrent'],
  ])('refuses %s', (_, before, asked, steps, refusal) => {
    const { run } = pressed(before, steps.length > 0 ? steps : STEPS)
    const one = typeof asked === 'string' ? { action: asked } : asked
    expect(press(run, one, { now: AT, steps })).toEqual({ refusal })
  })
})

describe('a rehearsal', () => {
  const REHEARSE: Press = { action: 'start', rehearsal: true }
  /** Twenty days before the slot. */
  const EARLY = AT - 20 * 86_400_000
  const pressedAt = (run: Run, asked: Press, now: number) =>
    press(run, asked, { now, steps: STEPS })

  it('plays as if at its slot, whenever it is', () => {
    const result = pressedAt(IDLE, REHEARSE, EARLY)
    if (!('run' in result)) throw new Error(result.refusal)
    expect(result.run).toMatchObject({
      state: 'live',
      startedAt: AT,
      current: { entry: 'A', startedAt: AT },
    })
    expect(runTime(result.run, EARLY + 7000)).toBe(AT + 7000)
    const after = pressedAt(result.run, { action: 'next' }, EARLY + 7000)
    expect('run' in after && after.run.current).toMatchObject({ entry: 'B', startedAt: AT + 7000 })
  })

  it('leaves no take, whatever is pressed, and is never on air', () => {
    const { takes, run } = pressed([
      ...[REHEARSE, 'next', 'hold', 'resume', 'previous', 'next', 'next', 'next', 'offAir'],
    ] as (RunAction | Press)[])
    expect(takes).toEqual([])
    expect([run.state, airState(run)]).toEqual(['ended', 'idle'])
  })

  it('is reset at will, live or ended, and begun again', () => {
    expect(pressed([REHEARSE, 'next', 'reset']).run).toEqual(IDLE)
    expect(pressed([REHEARSE, 'offAir', 'reset']).run).toEqual(IDLE)
    expect(pressed([REHEARSE, 'offAir', REHEARSE]).on).toBe('A')
  })

  it.each([[[REHEARSE, 'next']], [[REHEARSE, 'offAir']]] as (RunAction | Press)[][][])(
    'ends where the programme goes on air, which begins at the server’s time',
    (before) => {
      const rehearsed = pressed(before).run
      const { run, takes } = pressed(['start', 'next'], STEPS, rehearsed)
      expect([run.rehearsal, run.startedAt, takes]).toEqual([null, AT, ['A 0–1']])
      expect(goesOnAir(rehearsed, run)).toBe(true)
    },
  )

  it.each<[string, (RunAction | Press)[], RunAction | Press, string]>([
    ['while the programme is on air', ['start'], REHEARSE, 'alreadyLive'],
    ['after it went out', ['start', 'offAir'], REHEARSE, 'airedAlready'],
    ['twice at once', [REHEARSE], REHEARSE, 'alreadyRehearsing'],
    ['that floats an entry of the real rundown', [REHEARSE], 'float', 'rehearsalKeepsRundown'],
    ['reset where there is none', ['start'], 'reset', 'notRehearsal'],
  ])('is refused: %s', (_, before, asked, refusal) => {
    const { run } = pressed(before)
    const one = typeof asked === 'string' ? { action: asked } : asked
    expect(press(run, one, { now: AT, steps: STEPS })).toEqual({ refusal })
  })
})

describe('going on air', () => {
  it.each<[string, (RunAction | Press)[], RunAction | Press, boolean]>([
    ['the first start', [], 'start', true],
    ['a jump before it began', [], { action: 'jump', entry: 'B' }, true],
    ['back from off air', ['start', 'offAir'], { action: 'jump', entry: 'B' }, true],
    ['the next entry', ['start'], 'next', false],
    ['off air', ['start'], 'offAir', false],
    ['a rehearsal', [], { action: 'start', rehearsal: true }, false],
  ])('%s: %s', (_, before, asked, goes) => {
    const from = pressed(before).run
    expect(goesOnAir(from, pressed([asked], STEPS, from).run)).toBe(goes)
  })
})
