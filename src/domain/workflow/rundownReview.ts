import { NEWSROOM_ROLES } from '../roles'

/** Where a rundown stands between those who make it and those who approve it; approval itself belongs to a revision. */
export const RUNDOWN_REVIEWS = ['submitted', 'returned'] as const
export type RundownReview = (typeof RUNDOWN_REVIEWS)[number]

export type RundownActor = (typeof NEWSROOM_ROLES)[number]

export const RUNDOWN_REVIEW_MOVES = ['submit', 'withdraw', 'return'] as const
export type RundownReviewMove = (typeof RUNDOWN_REVIEW_MOVES)[number]

/** Who makes a rundown ready, and who decides whether it is. */
export const RUNDOWN_MAKERS = NEWSROOM_ROLES
export const RUNDOWN_APPROVERS = [
  'editorInChief',
  'outletHead',
] as const satisfies readonly RundownActor[]

export type RundownReviewRefusal =
  | 'alreadyApproved'
  | 'alreadySubmitted'
  | 'notSubmitted'
  | 'notSubmitter'
  | 'empty'
  | 'reasonMissing'
  | 'revisionChanged'

type Request = {
  move: RundownReviewMove
  review: RundownReview | null
  /** Whether the rundown as it stands is approved. */
  isApproved: boolean
  /** Whether there is nothing in it. */
  isEmpty: boolean
  /** Whether the person who asks submitted it. */
  submittedIt: boolean
  reason: string | null
  /** The revision the person saw, and the one that stands. */
  seen: number
  revision: number
}

export type RundownReviewDecision =
  { ok: true; to: RundownReview | null } | { ok: false; code: RundownReviewRefusal }

/** Whether a rundown may be handed up, taken back or sent back now, rights aside, and where that leads. */
export function decideRundownReview(request: Request): RundownReviewDecision {
  const code = REFUSALS[request.move].find(([, holds]) => holds(request))?.[0]
  return code ? { ok: false, code } : { ok: true, to: LEADS_TO[request.move] }
}

const LEADS_TO: Record<RundownReviewMove, RundownReview | null> = {
  submit: 'submitted',
  withdraw: null,
  return: 'returned',
}

type Demand = [RundownReviewRefusal, (request: Request) => boolean]

const CHANGED: Demand = ['revisionChanged', ({ seen, revision }) => seen !== revision]
const NOT_SUBMITTED: Demand = ['notSubmitted', ({ review }) => review !== 'submitted']

/** What speaks against a move, in the order in which people are told. */
const REFUSALS: Record<RundownReviewMove, readonly Demand[]> = {
  submit: [
    ['alreadyApproved', ({ isApproved }) => isApproved],
    ['alreadySubmitted', ({ review }) => review === 'submitted'],
    ['empty', ({ isEmpty }) => isEmpty],
    CHANGED,
  ],
  withdraw: [NOT_SUBMITTED, ['notSubmitter', ({ submittedIt }) => !submittedIt]],
  return: [NOT_SUBMITTED, ['reasonMissing', ({ reason }) => !reason?.trim()], CHANGED],
}
