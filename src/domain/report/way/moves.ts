import type { Role } from '../../roles'

/** The states of an outlet's report. Once it was sent its figures and its text are kept as a version (report.md, Frozen figures). */
export const REPORT_STATES = ['preparing', 'ready', 'sent', 'returned', 'accepted'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_MOVES = ['ready', 'send', 'return', 'accept', 'restate'] as const
export type ReportMove = (typeof REPORT_MOVES)[number]

/** Those who write an outlet's report. */
export const REPORT_PREPARERS = [
  'secretary',
  'editorInChief',
  'scheduler',
  'outletHead',
] as const satisfies readonly Role[]

/** While it is in one of these its figures are live and its text may be changed. */
export const OPEN_REPORT_STATES: readonly ReportState[] = ['preparing', 'ready', 'returned']

type Demand =
  /** A sentence that says why. */
  | 'reason'
  /** The text as the person saw it. */
  | 'sameText'
  /** Only figures that there are in the text. */
  | 'knownFigures'
  /** Figures that are otherwise than those frozen before. */
  | 'otherFigures'
  /** After what was frozen before: a later version has a later cut-off. */
  | 'laterCutOff'

export type ReportTransition = {
  move: ReportMove
  from: readonly ReportState[]
  to: ReportState
  by: readonly Role[]
  demands: readonly Demand[]
}

/** Every legal move of a report. */
export const REPORT_TRANSITIONS: readonly ReportTransition[] = [
  {
    ...{ move: 'ready', from: ['preparing', 'returned'], to: 'ready', by: REPORT_PREPARERS },
    demands: ['sameText', 'knownFigures'],
  },
  {
    ...{ move: 'send', from: ['preparing', 'ready', 'returned'], to: 'sent', by: ['outletHead'] },
    demands: ['sameText', 'knownFigures', 'laterCutOff'],
  },
  { move: 'return', from: ['sent'], to: 'returned', by: ['supervisor'], demands: ['reason'] },
  { move: 'accept', from: ['sent'], to: 'accepted', by: ['supervisor'], demands: [] },
  {
    // The same text with the figures of now, beside what was accepted.
    ...{ move: 'restate', from: ['accepted'], to: 'sent', by: ['outletHead'] },
    demands: ['reason', 'knownFigures', 'otherFigures', 'laterCutOff'],
  },
]

/** Those that freeze figures and text as another version. */
export const FREEZING_MOVES: readonly ReportMove[] = ['send', 'restate']

export type ReportMoveRequest = {
  move: ReportMove
  state: ReportState
  roles: readonly Role[]
  reason: string | null
  /** The revision of the text as seen and as it stands. */
  seenText: number | null
  text: number
  /** Names in the text that are no figures. */
  unknownFigures: readonly string[]
  /** Whether the figures of now are otherwise than those frozen last. */
  isOtherwise: boolean
  /** Instants, epoch milliseconds; null where nothing was frozen before. */
  now: number
  lastCutOff: number | null
}

export type ReportRefusal =
  | { code: 'wrongState'; from: ReportState; move: ReportMove }
  | { code: 'wrongRole'; move: ReportMove }
  | { code: 'reasonMissing'; move: ReportMove }
  | { code: 'textChanged' }
  | { code: 'unknownFigures'; names: readonly string[] }
  | { code: 'sameFigures' }
  | { code: 'clockBack' }

export type ReportDecision = { ok: true; to: ReportState } | { ok: false; refusal: ReportRefusal }

/** Whether a move of a report is legal for this person now, and where it leads. */
export function decideReportMove(request: ReportMoveRequest): ReportDecision {
  const { move, state, roles } = request
  const transition = REPORT_TRANSITIONS.find((one) => one.move === move)
  if (!transition?.from.includes(state)) return refuse({ code: 'wrongState', from: state, move })
  if (!transition.by.some((role) => roles.includes(role))) {
    return refuse({ code: 'wrongRole', move })
  }
  for (const demand of transition.demands) {
    const refusal = DEMANDS[demand](request)
    if (refusal) return refuse(refusal)
  }
  return { ok: true, to: transition.to }
}

const DEMANDS: Record<Demand, (request: ReportMoveRequest) => ReportRefusal | null> = {
  reason: ({ reason, move }) => (reason?.trim() ? null : { code: 'reasonMissing', move }),
  sameText: ({ seenText, text }) => (seenText === text ? null : { code: 'textChanged' }),
  knownFigures: ({ unknownFigures }) =>
    unknownFigures.length === 0 ? null : { code: 'unknownFigures', names: unknownFigures },
  otherFigures: ({ isOtherwise }) => (isOtherwise ? null : { code: 'sameFigures' }),
  laterCutOff: ({ now, lastCutOff }) =>
    lastCutOff === null || now > lastCutOff ? null : { code: 'clockBack' },
}

const refuse = (refusal: ReportRefusal): ReportDecision => ({ ok: false, refusal })
