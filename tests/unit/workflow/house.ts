import type {
  Approval,
  Move,
  PublicSide,
  Rules,
  TextState,
  Work,
} from '../../../src/domain/workflow/text/types'

/** A house of three steps with a person for each chair, and texts in it, for tests that say only what differs. */

export const rules = (differs: Partial<Rules> = {}): Rules => ({
  zone: 'Asia/Ho_Chi_Minh',
  config: {
    steps: [
      { id: 'phong', roles: ['sectionEditor'] },
      { id: 'thu-ky', roles: ['secretary'] },
      { id: 'ban', roles: ['editorInChief', 'deputy'] },
    ],
    editors: ['sectionEditor', 'secretary', 'editorInChief'],
    publishers: ['secretary', 'editorInChief'],
    takers: ['editorInChief', 'outletHead'],
    distinct: true,
  },
  people: {
    an: ['reporter'],
    khoa: ['reporter'],
    binh: ['sectionEditor'],
    chi: ['secretary'],
    dung: ['editorInChief'],
    em: ['deputy'],
    giang: ['outletHead'],
  },
  delegations: [],
  ...differs,
})

export const withConfig = (differs: Partial<Rules['config']>): Rules =>
  rules({ config: { ...rules().config, ...differs } })

/** Noon of 2 March 2026 in Vietnam, and moments around it. */
export const NOON = '2026-03-02T12:00:00+07:00'
export const BEFORE = '2026-03-02T11:59:59+07:00'
export const AFTER = '2026-03-02T12:00:01+07:00'

export const signed = (...names: string[]): Approval[] =>
  names.map((by, i) => ({ step: rules().config.steps[i]?.id ?? '', by, revision: 4 }))

const work: Work = {
  author: 'an',
  state: 'draft',
  step: null,
  revision: 4,
  complete: true,
  writers: ['an'],
  approvals: [],
}

const hidden: PublicSide = { published: null, next: null, takenDown: false, embargoUntil: null }

/** The work of a text by an, in its fourth revision; step 1 is asked where it is submitted, after binh's approval. */
export const WORK = {
  draft: work,
  returned: { ...work, state: 'returned' },
  submitted: { ...work, state: 'submitted', step: 1, approvals: signed('binh') },
  approved: { ...work, state: 'approved', approvals: signed('binh', 'chi', 'dung') },
} as const satisfies Record<string, Work>

export const text = (
  state: keyof typeof WORK,
  side: Partial<PublicSide> = {},
  differs: Partial<Work> = {},
): TextState => ({ work: { ...WORK[state], ...differs }, public: { ...hidden, ...side } })

/** A move by that name at noon, in the sight of revision 4 and with all a move can need. */
export const asked = (
  move: Move['move'],
  by: string | null | undefined,
  differs: Record<string, unknown> = {},
): Move =>
  ({
    move,
    at: NOON,
    by,
    seen: 4,
    complete: true,
    to: 'khoa',
    time: AFTER,
    until: null,
    reason: 'vì sai số liệu',
    ...differs,
  }) as unknown as Move
