import type { Role } from '../roles'

/** The states of a month's schedule of one outlet (lịch phát sóng, lịch đăng). */
export const SCHEDULE_STATES = ['preparing', 'submitted', 'returned', 'approved'] as const
export type ScheduleState = (typeof SCHEDULE_STATES)[number]

export type ScheduleActor = Role

export const SCHEDULE_MOVES = ['submit', 'withdraw', 'return', 'approve', 'approveChanges'] as const
export type ScheduleMove = (typeof SCHEDULE_MOVES)[number]

type Demand =
  /** A sentence that says why. */
  | 'reason'
  /** Not by who prepared or edited it. */
  | 'notEditor'
  /** Nothing in it that can't work: clashes, slots outside a column's validity. */
  | 'noBlockers'
  /** The schedule as the person saw it. */
  | 'sameRevision'

export type ScheduleTransition = {
  move: ScheduleMove
  from: readonly ScheduleState[]
  to: ScheduleState
  by: readonly ScheduleActor[]
  demands: readonly Demand[]
}

/** Every legal move of a schedule. Changes after approval keep it approved and are approved on their own. */
export const SCHEDULE_TRANSITIONS: readonly ScheduleTransition[] = [
  {
    move: 'submit',
    from: ['preparing', 'returned'],
    to: 'submitted',
    by: ['scheduler', 'outletHead'],
    demands: ['noBlockers', 'sameRevision'],
  },
  { move: 'withdraw', from: ['submitted'], to: 'preparing', by: ['scheduler'], demands: [] },
  { move: 'return', from: ['submitted'], to: 'returned', by: ['outletHead'], demands: ['reason'] },
  {
    move: 'approve',
    from: ['submitted'],
    to: 'approved',
    by: ['outletHead'],
    demands: ['notEditor', 'noBlockers', 'sameRevision'],
  },
  {
    move: 'approveChanges',
    from: ['approved'],
    to: 'approved',
    by: ['outletHead'],
    demands: ['notEditor', 'sameRevision'],
  },
]

export type ScheduleMoveRequest = {
  move: ScheduleMove
  state: ScheduleState
  roles: readonly ScheduleActor[]
  /** Whether this person prepared or changed what is to be approved. */
  editedIt: boolean
  reason: string | null
  /** What can't work, in words. */
  blockers: readonly string[]
  /** Fingerprints of the schedule as seen and as it stands. */
  seenRevision: string | null
  revision: string
}

export type ScheduleRefusal =
  | { code: 'wrongState'; from: ScheduleState; move: ScheduleMove }
  | { code: 'wrongRole'; move: ScheduleMove }
  | { code: 'reasonMissing'; move: ScheduleMove }
  | { code: 'ownWork' }
  | { code: 'blocked'; blockers: readonly string[] }
  | { code: 'revisionChanged' }

export type ScheduleDecision =
  { ok: true; to: ScheduleState } | { ok: false; refusal: ScheduleRefusal }

/** Whether a move of a schedule is legal for this person now, and where it leads. */
export function decideScheduleMove(request: ScheduleMoveRequest): ScheduleDecision {
  const { move, state, roles } = request
  const transition = SCHEDULE_TRANSITIONS.find((one) => one.move === move)
  if (!transition?.from.includes(state)) return refuse({ code: 'wrongState', from: state, move })
  if (!transition.by.some((role) => roles.includes(role)))
    return refuse({ code: 'wrongRole', move })
  for (const demand of transition.demands) {
    const refusal = DEMANDS[demand](request)
    if (refusal) return refuse(refusal)
  }
  return { ok: true, to: transition.to }
}

const DEMANDS: Record<Demand, (request: ScheduleMoveRequest) => ScheduleRefusal | null> = {
  reason: ({ reason, move }) => (reason?.trim() ? null : { code: 'reasonMissing', move }),
  notEditor: ({ editedIt }) => (editedIt ? { code: 'ownWork' } : null),
  noBlockers: ({ blockers }) => (blockers.length > 0 ? { code: 'blocked', blockers } : null),
  sameRevision: ({ seenRevision, revision }) =>
    seenRevision === revision ? null : { code: 'revisionChanged' },
}

const refuse = (refusal: ScheduleRefusal): ScheduleDecision => ({ ok: false, refusal })
