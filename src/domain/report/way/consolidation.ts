/** The states of a consolidated report; while it is closed its figures, its text and the periods inside are kept. */
export const CONSOLIDATION_STATES = ['preparing', 'closed', 'reopenAsked', 'reopened'] as const
export type ConsolidationState = (typeof CONSOLIDATION_STATES)[number]

export const CONSOLIDATION_MOVES = ['close', 'adjust', 'askReopen', 'reopen', 'keepClosed'] as const
export type ConsolidationMove = (typeof CONSOLIDATION_MOVES)[number]

/** While it is in one of these its text may be changed. */
export const OPEN_CONSOLIDATION_STATES: readonly ConsolidationState[] = ['preparing', 'reopened']

/** Those that freeze another version. */
export const CLOSING_MOVES: readonly ConsolidationMove[] = ['close', 'adjust']

type Demand =
  /** A sentence that says why. */
  | 'reason'
  /** The text as the person saw it. */
  | 'sameText'
  /** Only figures that there are in the text. */
  | 'knownFigures'
  /** A report of an outlet that was accepted. */
  | 'someReport'
  /** Something that is otherwise than what was closed. */
  | 'something'
  /** Somebody else than who asked: reopening takes two people. */
  | 'secondPerson'
  /** After what was frozen before. */
  | 'laterCutOff'

type Transition = {
  move: ConsolidationMove
  from: readonly ConsolidationState[]
  to: ConsolidationState
  demands: readonly Demand[]
}

/** Every legal move of a consolidated report, by those who supervise for its body. */
export const CONSOLIDATION_TRANSITIONS: readonly Transition[] = [
  {
    ...{ move: 'close', from: OPEN_CONSOLIDATION_STATES, to: 'closed' },
    demands: ['sameText', 'knownFigures', 'someReport', 'laterCutOff'],
  },
  {
    ...{ move: 'adjust', from: ['closed'], to: 'closed' },
    demands: ['reason', 'knownFigures', 'something', 'laterCutOff'],
  },
  { move: 'askReopen', from: ['closed'], to: 'reopenAsked', demands: ['reason'] },
  { move: 'reopen', from: ['reopenAsked'], to: 'reopened', demands: ['secondPerson'] },
  { move: 'keepClosed', from: ['reopenAsked'], to: 'closed', demands: [] },
]

export type ConsolidationMoveRequest = {
  move: ConsolidationMove
  state: ConsolidationState
  /** Whether the person supervises for the body whose report it is. */
  supervises: boolean
  person: string
  /** Who asked to open it again. */
  askedBy: string | null
  reason: string | null
  /** The revision of the text as seen and as it stands. */
  seenText: number | null
  text: number
  unknownFigures: readonly string[]
  /** How many reports of outlets it holds, and whether anything in it is otherwise than in its last version. */
  reports: number
  isOtherwise: boolean
  /** Instants, epoch milliseconds; null where nothing was frozen before. */
  now: number
  lastClosed: number | null
}

export type ConsolidationRefusal =
  | { code: 'wrongState'; from: ConsolidationState; move: ConsolidationMove }
  | { code: 'wrongRole'; move: ConsolidationMove }
  | { code: 'reasonMissing'; move: ConsolidationMove }
  | { code: 'textChanged' }
  | { code: 'unknownFigures'; names: readonly string[] }
  | { code: 'noReport' }
  | { code: 'nothingToAdjust' }
  | { code: 'samePerson' }
  | { code: 'clockBack' }

export type ConsolidationDecision =
  { ok: true; to: ConsolidationState } | { ok: false; refusal: ConsolidationRefusal }

/** Whether a move of a consolidated report is legal for this person now, and where it leads. */
export function decideConsolidationMove(request: ConsolidationMoveRequest): ConsolidationDecision {
  const { move, state, supervises } = request
  if (!supervises) return refuse({ code: 'wrongRole', move })
  const transition = CONSOLIDATION_TRANSITIONS.find((one) => one.move === move)
  if (!transition?.from.includes(state)) return refuse({ code: 'wrongState', from: state, move })
  for (const demand of transition.demands) {
    const refusal = DEMANDS[demand](request)
    if (refusal) return refuse(refusal)
  }
  return { ok: true, to: transition.to }
}

type Check = (request: ConsolidationMoveRequest) => ConsolidationRefusal | null

const DEMANDS: Record<Demand, Check> = {
  reason: ({ reason, move }) => (reason?.trim() ? null : { code: 'reasonMissing', move }),
  sameText: ({ seenText, text }) => (seenText === text ? null : { code: 'textChanged' }),
  knownFigures: ({ unknownFigures }) =>
    unknownFigures.length === 0 ? null : { code: 'unknownFigures', names: unknownFigures },
  someReport: ({ reports }) => (reports > 0 ? null : { code: 'noReport' }),
  something: ({ isOtherwise }) => (isOtherwise ? null : { code: 'nothingToAdjust' }),
  secondPerson: ({ person, askedBy }) => (person !== askedBy ? null : { code: 'samePerson' }),
  laterCutOff: ({ now, lastClosed }) =>
    lastClosed === null || now > lastClosed ? null : { code: 'clockBack' },
}

const refuse = (refusal: ConsolidationRefusal): ConsolidationDecision => ({ ok: false, refusal })
