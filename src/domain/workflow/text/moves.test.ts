import { describe, expect, it } from 'vitest'
import { asked, rules, text, WORK } from '../../../../tests/unit/workflow/house'
import { decideTextMove } from './decide'
import { TEXT_MOVES } from './moves'
import type { MoveName, PublicSide, WorkState } from './types'

const PEOPLE = ['an', 'khoa', 'binh', 'chi', 'dung', 'em', 'giang', 'ghost'] as const
type Person = (typeof PEOPLE)[number]
/** Who may do a move; `never` where the state has no such move. */
type Who = readonly Person[] | 'never' | 'all'

const EDITORS: Who = ['an', 'binh', 'chi', 'dung']
const PUBLISHERS: Who = ['chi', 'dung']
const TAKERS: Who = ['dung', 'giang']

/** Written by hand from workflow.md, Moves; what is tested has no part in it. The step of chi is asked. */
const BY_WORK: Readonly<Partial<Record<MoveName, Readonly<Record<WorkState, Who>>>>> = {
  edit: {
    draft: EDITORS,
    returned: EDITORS,
    submitted: ['chi'],
    approved: ['an', 'binh', 'chi', 'dung', 'em'],
  },
  submit: { draft: EDITORS, returned: EDITORS, submitted: 'never', approved: 'never' },
  withdraw: { draft: 'never', returned: 'never', submitted: ['an'], approved: 'never' },
  reassign: { draft: EDITORS, returned: EDITORS, submitted: 'never', approved: 'never' },
  approve: { draft: 'never', returned: 'never', submitted: ['chi'], approved: 'never' },
  return: { draft: 'never', returned: 'never', submitted: ['chi'], approved: ['dung', 'em'] },
  publish: { draft: 'never', returned: 'never', submitted: 'never', approved: PUBLISHERS },
  schedule: { draft: 'never', returned: 'never', submitted: 'never', approved: PUBLISHERS },
}

const SIDES = {
  nothing: {},
  live: { published: 3 },
  embargoed: { published: 3, embargoUntil: '2026-03-03T12:00:00+07:00' },
  waiting: { next: { revision: 3, at: '2026-03-03T12:00:00+07:00' } },
  liveAndWaiting: { published: 2, next: { revision: 3, at: '2026-03-03T12:00:00+07:00' } },
  takenDown: { takenDown: true },
} as const satisfies Record<string, Partial<PublicSide>>
type Side = keyof typeof SIDES

const everywhere = (who: Who): Record<Side, Who> => ({
  nothing: who,
  live: who,
  embargoed: who,
  waiting: who,
  liveAndWaiting: who,
  takenDown: who,
})

const BY_SIDE: Readonly<Record<string, Readonly<Record<Side, Who>>>> = {
  unschedule: { ...everywhere('never'), waiting: PUBLISHERS, liveAndWaiting: PUBLISHERS },
  takeDown: { ...everywhere(TAKERS), nothing: 'never', takenDown: 'never' },
  reinstate: { ...everywhere('never'), takenDown: TAKERS },
  tick: everywhere('all'),
  embargo: everywhere(PUBLISHERS),
}

const answer = (who: Who, person: Person) => {
  if (who === 'never') return 'wrongState'
  return who === 'all' || who.includes(person) ? true : 'wrongRole'
}

const STATES = Object.keys(WORK) as WorkState[]

describe('who may move a text, from where (workflow.md, Moves)', () => {
  it('is said here of every move', () => {
    const said = [...Object.keys(BY_WORK), ...Object.keys(BY_SIDE)]
    expect(said.sort()).toEqual(Object.keys(TEXT_MOVES).sort())
  })

  const byWork = Object.entries(BY_WORK).flatMap(([move, states]) =>
    STATES.map((state) => ({ move: move as MoveName, state, who: states[state] })),
  )
  it.each(byWork)('$move of a text that is $state, wherever it is out', ({ move, state, who }) => {
    for (const side of ['nothing', 'live', 'waiting'] as const) {
      for (const person of PEOPLE) {
        const decision = decideTextMove(rules(), text(state, SIDES[side]), asked(move, person))
        expect([person, decision.ok || decision.code]).toEqual([person, answer(who, person)])
      }
    }
  })

  const bySide = Object.entries(BY_SIDE).flatMap(([move, sides]) =>
    (Object.keys(SIDES) as Side[]).map((side) => {
      return { move: move as MoveName, side, who: sides[side] }
    }),
  )
  it.each(bySide)('$move of a text that is $side, whatever the work', ({ move, side, who }) => {
    for (const state of STATES) {
      for (const person of PEOPLE) {
        const decision = decideTextMove(rules(), text(state, SIDES[side]), asked(move, person))
        expect([person, decision.ok || decision.code]).toEqual([person, answer(who, person)])
      }
    }
  })

  it.each([
    ['live', TAKERS],
    ['embargoed', PUBLISHERS],
    ['nothing', PUBLISHERS],
    ['waiting', PUBLISHERS],
    ['takenDown', PUBLISHERS],
  ] as const)('an embargo until later on a text that is %s', (side, who) => {
    for (const person of PEOPLE) {
      const later = asked('embargo', person, { until: '2026-03-04T12:00:00+07:00' })
      const decision = decideTextMove(rules(), text('draft', SIDES[side]), later)
      expect([person, decision.ok || decision.code]).toEqual([person, answer(who, person)])
    }
  })

  it.each(['unpublish', 'constructor', '__proto__', 'toString', '', 'Edit', 'tick '])(
    'no move is called %j',
    (move) => {
      const decision = decideTextMove(rules(), text('draft'), { ...asked('edit', 'an'), move })
      expect(decision).toEqual({ ok: false, code: 'unknownMove' })
    },
  )

  it('each step is asked of its own people', () => {
    for (const [step, able] of [['binh'], ['chi'], ['dung', 'em']].entries()) {
      for (const move of ['edit', 'return'] as const) {
        const submitted = text('submitted', {}, { step, approvals: [] })
        const may = PEOPLE.filter((by) => decideTextMove(rules(), submitted, asked(move, by)).ok)
        expect(may).toEqual(able)
      }
    }
  })
})
