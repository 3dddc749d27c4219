import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { instantAt } from '../calendar/civil'
import { type Choice, proposeChange, type IssueByRule, type WantedSlot } from './proposeChange'

const at = (day: string, time = '19:45') => instantAt(`2026-12-${day}`, time)
const slot = (day: string, time?: string): WantedSlot => ({
  slotKey: `c@2026-12-${day}`,
  plannedAt: at(day, time),
})
const issue = (day: string, more: Partial<IssueByRule> = {}): IssueByRule => ({
  id: `i${day}`,
  slotKey: `c@2026-12-${day}`,
  plannedAt: at(day),
  hasContent: false,
  isFixed: false,
  ...more,
})

function fates(issues: IssueByRule[], slots: WantedSlot[], choices?: [string, Choice][]) {
  const plan = proposeChange({ issues, slots, choices: new Map(choices) })
  const told = plan.issues.map(({ id, fate, slotKey }) => `${id} ${fate} ${slotKey.slice(-2)}`)
  return [...told, ...plan.added.map(({ slotKey }) => `+${slotKey.slice(-2)}`)]
}

describe('what becomes of planned issues when the schedule changes', () => {
  it('two Fridays that become two Tuesdays move: December keeps two', () => {
    expect(fates([issue('11'), issue('25')], [slot('08'), slot('22')])).toEqual([
      'i11 move 08',
      'i25 move 22',
    ])
  })

  it('what is in both stays as it is', () => {
    expect(fates([issue('11'), issue('25')], [slot('11'), slot('18'), slot('25')])).toEqual([
      'i11 same 11',
      'i25 same 25',
      '+18',
    ])
  })

  it('another hour moves all', () => {
    expect(fates([issue('11')], [slot('11', '20:00')])).toEqual(['i11 move 11'])
  })

  it('fewer slots: the empty one goes, the one with content gets the slot', () => {
    expect(fates([issue('04'), issue('18', { hasContent: true })], [slot('05')])).toEqual([
      'i04 go 04',
      'i18 move 05',
    ])
  })

  it('no slot for one with content: it stays, and goes only when a person says so', () => {
    const held = issue('11', { hasContent: true })
    expect(fates([held], [])).toEqual(['i11 stay 11'])
    expect(fates([held], [], [['i11', 'go']])).toEqual(['i11 go 11'])
    expect(fates([issue('11')], [], [['i11', 'stay']])).toEqual(['i11 stay 11'])
  })

  it('one that is kept beside its slot fills it: none is made there', () => {
    expect(fates([issue('11')], [slot('08')], [['i11', 'stay']])).toEqual(['i11 stay 08'])
  })

  it('one that went out, was waived or moved by hand stays where it is', () => {
    const fixed = issue('11', { isFixed: true })
    expect(fates([fixed], [slot('08')])).toEqual(['i11 stay 08'])
    expect(fates([fixed], [], [['i11', 'go']])).toEqual(['i11 stay 11'])
    expect(fates([issue('11', { isFixed: true, plannedAt: at('12') })], [slot('11')])).toEqual([
      'i11 same 11',
    ])
  })

  it('an issue does not leave its month for a slot', () => {
    const january: WantedSlot = {
      slotKey: 'c@2027-01-01',
      plannedAt: instantAt('2027-01-01', '19:45'),
    }
    expect(fates([issue('31')], [january])).toEqual(['i31 go 31', '+01'])
  })
})

const day = fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0'))
const anyIssue = fc
  .record({ day, moved: fc.option(day), hasContent: fc.boolean(), isWaived: fc.boolean() })
  .map(({ day: own, moved, hasContent, isWaived }) => {
    const isMoved = moved !== null && moved !== own
    const plannedAt = at(isMoved ? moved : own)
    return issue(own, { plannedAt, hasContent, isFixed: isWaived || isMoved })
  })
const question = fc.record({
  issues: fc.uniqueArray(anyIssue, { maxLength: 8, selector: ({ id }) => id }),
  slots: fc
    .uniqueArray(day, { maxLength: 8 })
    .chain((days) =>
      fc.constantFrom('19:45', '06:00').map((time) => days.map((one) => slot(one, time))),
    ),
  choices: fc
    .dictionary(day, fc.constantFrom<Choice>('move', 'stay', 'go'))
    .map((chosen) => new Map(Object.entries(chosen).map(([own, choice]) => [`i${own}`, choice]))),
})

describe('a plan of changes', () => {
  it('fills no slot twice and forgets none', () => {
    fc.assert(
      fc.property(question, ({ issues, slots, choices }) => {
        const plan = proposeChange({ issues, slots, choices })
        const kept = plan.issues.filter(({ fate }) => fate !== 'go').map(({ slotKey }) => slotKey)
        const keys = [...kept, ...plan.added.map(({ slotKey }) => slotKey)]
        expect(new Set(keys).size).toBe(keys.length)
        expect(slots.every(({ slotKey }) => keys.includes(slotKey))).toBe(true)
        expect(plan.issues.map(({ id }) => id).sort()).toEqual(issues.map(({ id }) => id).sort())
      }),
    )
  })

  it('lets nothing go that holds something, unless a person said so', () => {
    fc.assert(
      fc.property(question, ({ issues, slots, choices }) => {
        const plan = proposeChange({ issues, slots, choices })
        for (const { id, fate } of plan.issues) {
          const own = issues.find((one) => one.id === id)
          if (own?.isFixed) expect(['same', 'stay']).toContain(fate)
          if (own?.hasContent && choices.get(id) !== 'go') expect(fate).not.toBe('go')
        }
      }),
    )
  })

  it('done, and asked again, changes nothing', () => {
    fc.assert(
      fc.property(question, ({ issues, slots, choices }) => {
        const plan = proposeChange({ issues, slots, choices })
        const after = issues.flatMap((one) => {
          const fate = plan.issues.find(({ id }) => id === one.id)
          if (!fate || fate.to === null) return []
          const stayed = fate.fate === 'stay'
          const { slotKey, to } = fate
          return [{ ...one, slotKey, plannedAt: to, isFixed: one.isFixed || stayed }]
        })
        const made = plan.added.map((one) => ({ ...issue('01'), ...one, id: `new ${one.slotKey}` }))
        const again = proposeChange({ issues: [...after, ...made], slots })
        expect(again.added).toEqual([])
        for (const { fate, hasSlot } of again.issues) expect(fate).toBe(hasSlot ? 'same' : 'stay')
      }),
    )
  })
})
