import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { proposeChange, type IssueByRule } from './proposeChange'
import { type ChangeStep, type CurrentIssue, proposeUndo } from './proposeUndo'

const DAY = 86_400_000
const start = Date.parse('2026-12-01T12:00:00Z')
const at = (day: number) => start + day * DAY
const key = (day: number) => `c@${day}`
const free = { hasContent: false, isFixed: false }
const step: ChangeStep = {
  id: 'a',
  before: { plannedAt: at(10), slotKey: key(10), cancelled: false },
  after: { plannedAt: at(7), slotKey: key(7), cancelled: false },
}
const undo = (issues: CurrentIssue[], steps = [step]) =>
  proposeUndo({ steps, issues, oldKeys: new Set([key(10), key(24)]), now: start })

describe('a change of schedule taken back', () => {
  it('gives back what is as the change left it', () => {
    expect(undo([{ id: 'a', ...step.after, ...free }])).toEqual({
      steps: [{ id: 'a', before: step.after, after: step.before }],
      removed: [],
      left: [],
    })
  })

  it('leaves and names what somebody moved since, and what is over', () => {
    expect(undo([{ id: 'a', ...step.after, plannedAt: at(8), ...free }]).left).toEqual(['a'])
    const passed = { ...step, before: { ...step.before, plannedAt: start } }
    expect(undo([{ id: 'a', ...step.after, ...free }], [passed]).left).toEqual(['a'])
  })

  it('removes what the changed schedule made while it is empty, and leaves it when it holds something', () => {
    const made = { id: 'new', plannedAt: at(14), slotKey: key(14), cancelled: false }
    expect(undo([{ ...made, ...free }], []).removed).toEqual(['new'])
    expect(undo([{ ...made, ...free, hasContent: true }], [])).toMatchObject({
      removed: [],
      left: ['new'],
    })
  })

  it('touches no issue made by hand', () => {
    const own = { id: 'own', plannedAt: at(14), slotKey: 'manual:1', cancelled: false, ...free }
    expect(undo([own], [])).toEqual({ steps: [], removed: [], left: [] })
  })

  it('restores every schedule that nobody touched since', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 29 }), { maxLength: 8 })
    fc.assert(
      fc.property(days, days, (old, fresh) => {
        const issues: IssueByRule[] = old.map((day) => ({
          id: `i${day}`,
          slotKey: key(day),
          plannedAt: at(day),
          ...free,
        }))
        const slots = fresh.map((day) => ({ slotKey: key(day), plannedAt: at(day) }))
        const plan = proposeChange({ issues, slots })
        const before = issues.map(({ id, slotKey, plannedAt }) => ({
          id,
          slotKey,
          plannedAt,
          cancelled: false,
        }))
        const steps = plan.issues
          .filter(({ fate }) => fate !== 'same')
          .map(({ id, from, to, slotKey }, index): ChangeStep => {
            const own = before.find((one) => one.id === id)
            return {
              id,
              before: { plannedAt: from, slotKey: own?.slotKey ?? '', cancelled: false },
              after: {
                plannedAt: to ?? from,
                slotKey: to === null ? `left:${index}` : slotKey,
                cancelled: to === null,
              },
            }
          })
        const now = before.map((one) => ({
          ...one,
          ...steps.find(({ id }) => id === one.id)?.after,
          ...free,
        }))
        const made = plan.added.map((slot) => ({
          ...slot,
          id: `new ${slot.slotKey}`,
          cancelled: false,
          ...free,
        }))
        const back = proposeUndo({
          steps,
          issues: [...now, ...made],
          oldKeys: new Set(old.map(key)),
          now: start,
        })
        const restored = [...now, ...made]
          .filter(({ id }) => !back.removed.includes(id))
          .map((one) => ({ ...one, ...back.steps.find(({ id }) => id === one.id)?.after }))
          .map(({ id, slotKey, plannedAt, cancelled }) => ({ id, slotKey, plannedAt, cancelled }))
        expect(restored).toEqual(before)
        expect(back.left).toEqual([])
      }),
    )
  })
})
