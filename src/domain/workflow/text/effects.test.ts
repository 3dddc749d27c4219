import { describe, expect, it } from 'vitest'
import {
  AFTER,
  asked,
  BEFORE,
  NOON,
  rules,
  signed,
  text,
  withConfig,
} from '../../../../tests/unit/workflow/house'
import { decideTextMove } from './decide'
import type { Move, PublicSide, Rules, TextState, Work } from './types'

/** What a move changes; all else of both sides stays. */
type Changed = Partial<Work> & Partial<PublicSide>
type Case = [string, TextState, Move, Changed, Rules?]

function changedBy(state: TextState, move: Move, by: Rules = rules()): Changed | string {
  const decision = decideTextMove(by, state, move)
  if (!decision.ok) return decision.code
  const before = { ...state.work, ...state.public } as Record<string, unknown>
  const after = { ...decision.text.work, ...decision.text.public }
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => {
      return JSON.stringify(before[key]) !== JSON.stringify(value)
    }),
  )
}

function describeEffects(name: string, cases: Case[]) {
  describe(name, () => {
    it.each(cases)('%s', (_, state, move, changes, by) => {
      expect(changedBy(state, move, by)).toEqual(changes)
    })
  })
}

const everySide = {
  published: 4,
  next: { revision: 3, at: AFTER },
  embargoUntil: AFTER,
} satisfies Partial<PublicSide>
const secretaryWrites = rules({ people: { ...rules().people, an: ['reporter', 'secretary'] } })
const twoChairs = rules({ people: { ...rules().people, em: ['deputy', 'secretary'] } })
const restless = withConfig({ distinct: false })

describeEffects('an edit (workflow.md, Moves)', [
  ['is a revision', text('draft'), asked('edit', 'an'), { revision: 5 }],
  [
    'tells what is there',
    text('returned'),
    asked('edit', 'an', { complete: false }),
    { revision: 5, complete: false },
  ],
  [
    'makes a writer, sorted by code unit',
    text('draft', {}, { writers: ['an', 'em'] }),
    asked('edit', 'dung'),
    { revision: 5, writers: ['an', 'dung', 'em'] },
  ],
  [
    'on the way keeps step and approvals',
    text('submitted', everySide),
    asked('edit', 'chi'),
    { revision: 5, writers: ['an', 'chi'] },
  ],
  [
    'on the way by the author, as who is asked',
    text('submitted', {}, { writers: [] }),
    asked('edit', 'an'),
    { revision: 5, writers: ['an'] },
    secretaryWrites,
  ],
  [
    'of an approved text by its author begins anew, and readers keep what they have',
    text('approved', everySide, { writers: ['binh'] }),
    asked('edit', 'an'),
    { revision: 5, writers: ['an'], state: 'draft', approvals: [] },
  ],
  [
    'of an approved text by its author, who is also asked for a step',
    text('approved', {}, { writers: ['binh'] }),
    asked('edit', 'an'),
    { revision: 5, writers: ['an'], state: 'draft', approvals: [] },
    secretaryWrites,
  ],
  [
    'of an approved text at the first step',
    text('approved'),
    asked('edit', 'binh'),
    { revision: 5, writers: ['binh'], state: 'submitted', step: 0, approvals: [] },
  ],
  [
    'of an approved text in the middle keeps the approvals before',
    text('approved', everySide),
    asked('edit', 'chi', { complete: false }),
    {
      revision: 5,
      complete: false,
      writers: ['chi'],
      state: 'submitted',
      step: 1,
      approvals: signed('binh'),
    },
  ],
  [
    'of an approved text at the end',
    text('approved'),
    asked('edit', 'em'),
    {
      revision: 5,
      writers: ['em'],
      state: 'submitted',
      step: 2,
      approvals: signed('binh', 'chi'),
    },
  ],
  [
    'of an approved text goes to the first step of several that are theirs',
    text('approved'),
    asked('edit', 'em'),
    { revision: 5, writers: ['em'], state: 'submitted', step: 1, approvals: signed('binh') },
    twoChairs,
  ],
])

describeEffects('submitting', [
  [
    'asks the first step',
    text('draft', everySide),
    asked('submit', 'an'),
    { state: 'submitted', step: 0 },
  ],
  [
    'signs for the words of the others',
    text('returned', {}, { writers: ['an', 'binh', 'chi'] }),
    asked('submit', 'binh'),
    { state: 'submitted', step: 0, writers: ['binh'] },
  ],
  [
    'by who wrote nothing of it leaves no writers',
    text('draft', {}, { writers: ['an', 'binh'] }),
    asked('submit', 'chi'),
    { state: 'submitted', step: 0, writers: [] },
  ],
])

describeEffects('on the way, a text', [
  [
    'is withdrawn',
    text('submitted', everySide),
    asked('withdraw', 'an'),
    { state: 'draft', step: null, approvals: [] },
  ],
  ['is handed over', text('returned'), asked('reassign', 'chi'), { author: 'khoa' }],
  [
    'is approved: the next step is asked',
    text('submitted'),
    asked('approve', 'chi'),
    { step: 2, approvals: signed('binh', 'chi') },
  ],
  [
    'is approved at last',
    text('submitted', everySide, { step: 2, approvals: signed('binh', 'chi') }),
    asked('approve', 'dung'),
    { state: 'approved', step: null, approvals: signed('binh', 'chi', 'dung') },
  ],
  [
    'is approved in the revision that stands',
    text('submitted', {}, { revision: 7 }),
    asked('approve', 'chi', { seen: 7 }),
    { step: 2, approvals: [...signed('binh'), { step: 'thu-ky', by: 'chi', revision: 7 }] },
    restless,
  ],
  [
    'is returned, its writers known',
    text('submitted', { next: { revision: 4, at: AFTER } }),
    asked('return', 'chi'),
    { state: 'returned', step: null, approvals: [] },
  ],
])

describeEffects('an approved text', [
  [
    'is returned, and does not go out at its minute',
    text('approved', { published: 2, next: { revision: 4, at: AFTER } }),
    asked('return', 'dung'),
    { state: 'returned', approvals: [], next: null },
  ],
  [
    'is returned, and an older revision goes out still',
    text('approved', everySide),
    asked('return', 'em'),
    { state: 'returned', approvals: [] },
  ],
  [
    'is published, and nothing waits any more',
    text('approved', { ...everySide, published: 2 }),
    asked('publish', 'chi'),
    { published: 4, next: null },
  ],
  [
    'is scheduled, in place of what waited, the time as written',
    text('approved', { ...everySide, published: 2 }),
    asked('schedule', 'dung', { time: '2026-03-02t06:00:00.50z' }),
    { next: { revision: 4, at: '2026-03-02t06:00:00.50z' } },
  ],
])

describeEffects('the public side', [
  ['no longer waits', text('draft', everySide), asked('unschedule', 'chi'), { next: null }],
  [
    'is embargoed, the time as written',
    text('draft'),
    asked('embargo', 'chi', { until: '2026-03-02T12:00:01.0+07:00' }),
    { embargoUntil: '2026-03-02T12:00:01.0+07:00' },
  ],
  [
    'is embargoed no longer',
    text('draft', everySide),
    asked('embargo', 'chi'),
    { embargoUntil: null },
  ],
  [
    'is taken down with what waits; the embargo stays',
    text('draft', everySide),
    asked('takeDown', 'giang'),
    { takenDown: true, published: null, next: null },
  ],
  [
    'is taken down: its revision needs approval again',
    text('approved', { published: 4 }),
    asked('takeDown', 'giang'),
    { takenDown: true, published: null, state: 'returned', approvals: [] },
  ],
  [
    'is taken down before its minute: its revision needs approval again',
    text('approved', { published: 2, next: { revision: 4, at: AFTER } }),
    asked('takeDown', 'giang'),
    { takenDown: true, published: null, next: null, state: 'returned', approvals: [] },
  ],
  [
    'is taken down: a newer revision keeps its approval',
    text('approved', { published: 2, next: { revision: 3, at: AFTER } }),
    asked('takeDown', 'giang'),
    { takenDown: true, published: null, next: null },
  ],
  [
    'is taken down: a text on its way stays on it',
    text('submitted', { published: 4 }),
    asked('takeDown', 'giang'),
    { takenDown: true, published: null },
  ],
  [
    'comes back empty',
    text('approved', { takenDown: true, embargoUntil: AFTER }),
    asked('reinstate', 'dung'),
    { takenDown: false },
  ],
])

describeEffects('the tick of the clock', [
  [
    'changes nothing where nothing waits',
    text('approved', { published: 3 }),
    asked('tick', null),
    {},
  ],
  ['leaves what waits until its minute', text('draft', everySide), asked('tick', 'an'), {}],
  ...[NOON, BEFORE, '2026-03-02T05:00:00Z'].map((at): Case => [
    `brings out what waited for ${at}, even while people write on`,
    text('draft', { published: 2, next: { revision: 3, at } }),
    asked('tick', 'ghost'),
    { published: 3, next: null },
  ]),
])
