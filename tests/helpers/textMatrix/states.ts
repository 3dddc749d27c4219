import type { NamedChain } from '@/domain/workflow/text/chains'
import type { PublicSide, TextState, Work } from '@/domain/workflow/text/types'

const HOUR_MS = 3_600_000
const iso = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

/** The revision that every text of the matrix stands at: there are older ones to be published. */
export const REVISION = 5

/** Where the work on a text can stand. */
export const WORKS = {
  draft: { state: 'draft', step: null, complete: true },
  'draft with parts missing': { state: 'draft', step: null, complete: false },
  'at the first step': { state: 'submitted', step: 0, complete: true },
  'at the last step': { state: 'submitted', step: 1, complete: true },
  'at the last step with parts missing': { state: 'submitted', step: 1, complete: false },
  returned: { state: 'returned', step: null, complete: true },
  approved: { state: 'approved', step: null, complete: true },
} as const satisfies Record<string, Pick<Work, 'state' | 'step' | 'complete'>>
export type WorkName = keyof typeof WORKS

type Side = PublicSide & { trashed?: boolean }

/** What readers can have of it; made anew at each call, since minutes pass. */
export const SIDES = {
  'never public': () => side({}),
  'public as it is': () => side({ published: REVISION }),
  'public in an older revision': () => side({ published: REVISION - 1 }),
  'set for its minute': () => side({ next: { revision: REVISION, at: iso(1) } }),
  'set for its minute over an older one': () =>
    side({ published: REVISION - 2, next: { revision: REVISION - 1, at: iso(1) } }),
  'past its minute': () => side({ next: { revision: REVISION, at: iso(-0.1) } }),
  'taken down': () => side({ takenDown: true }),
  'under embargo': () => side({ published: REVISION, embargoUntil: iso(1) }),
  'after an embargo': () => side({ published: REVISION, embargoUntil: iso(-1) }),
  'in the trash': () => side({ published: REVISION, trashed: true }),
  'in the trash, never public': () => side({ trashed: true }),
} as const satisfies Record<string, () => Side>
export type SideName = keyof typeof SIDES

function side(given: Partial<Side>): Side {
  return { published: null, next: null, takenDown: false, embargoUntil: null, ...given }
}

/** One of the states that texts of the matrix are laid down in. */
export type LaidState = { work: WorkName; side: SideName }

export const STATES: readonly LaidState[] = (Object.keys(WORKS) as WorkName[]).flatMap((work) =>
  (Object.keys(SIDES) as SideName[]).map((name) => ({ work, side: name })),
)

export const isTrashed = ({ side: name }: LaidState): boolean =>
  (SIDES[name]() as Side).trashed === true

/** Those who have a part in a text, by their ids. */
export type Parts = {
  author: string
  writers: readonly string[]
  firstSigner: string
  lastSigner: string
}

/** A state as the law sees it; `trashed` is beside it. */
export function textIn(
  { work, side: name }: LaidState,
  chain: NamedChain,
  { author, writers, firstSigner, lastSigner }: Parts,
): { text: TextState; trashed: boolean } {
  const { trashed = false, ...public_ } = SIDES[name]() as Side
  const { state, step, complete } = WORKS[work]
  const signed = state === 'approved' ? 2 : (step ?? 0)
  const approvals = chain.steps.slice(0, signed).map(({ id }, at) => ({
    step: id,
    by: at === 0 ? firstSigner : lastSigner,
    revision: REVISION,
  }))
  const names = [...new Set([author, ...writers])].sort()
  return {
    text: {
      work: { author, state, step, complete, revision: REVISION, writers: names, approvals },
      public: public_,
    },
    trashed,
  }
}
