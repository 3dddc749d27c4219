import { isLater } from '../../contract/rfc3339'
import type { Asked } from './asked'
import type { DemandCode, Role, WorkState } from './types'
import { isVisible } from './visible'

/** Where a text has to stand for a move. */
export type Standing = WorkState | 'any' | 'scheduled' | 'out' | 'takenDown' | 'hiding'

/** By what a person may move a text. */
export type Right =
  'author' | 'editors' | 'publishers' | 'takers' | 'askedStep' | 'anyStep' | 'lastStep' | 'anyone'

const isState =
  (state: WorkState) =>
  ({ text }: Asked): boolean =>
    text.work.state === state

export const STANDINGS: Readonly<Record<Standing, (asked: Asked) => boolean>> = {
  draft: isState('draft'),
  submitted: isState('submitted'),
  returned: isState('returned'),
  approved: isState('approved'),
  any: () => true,
  /** A revision waits for its minute. */
  scheduled: ({ text }) => text.public.next !== null,
  /** Published or waiting for its minute. */
  out: ({ text: { public: side } }) =>
    (side.published !== null || side.next !== null) && !side.takenDown,
  takenDown: ({ text }) => text.public.takenDown,
  /** Readers have it and would lose it: an embargo that is a takedown in all but name. */
  hiding: ({ text, move }) =>
    move.move === 'embargo' &&
    move.until !== null &&
    isLater(move.until, move.at) &&
    isVisible(text.public, move.at),
}

export const holdsOneOf = (roles: ReadonlySet<Role>, wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.has(role))

export const RIGHTS: Readonly<Record<Right, (asked: Asked) => boolean>> = {
  author: ({ text, by }) => by === text.work.author,
  editors: ({ rules, roles }) => holdsOneOf(roles, rules.config.editors),
  publishers: ({ rules, roles }) => holdsOneOf(roles, rules.config.publishers),
  takers: ({ rules, roles }) => holdsOneOf(roles, rules.config.takers),
  askedStep: ({ rules, text, roles }) =>
    holdsOneOf(roles, rules.config.steps[text.work.step ?? -1]?.roles ?? []),
  anyStep: ({ rules, roles }) => rules.config.steps.some((step) => holdsOneOf(roles, step.roles)),
  lastStep: ({ rules, roles }) => holdsOneOf(roles, rules.config.steps.at(-1)?.roles ?? []),
  anyone: () => true,
}

export const isAtLastStep = ({ rules, text }: Asked): boolean =>
  text.work.step === rules.config.steps.length - 1

/** Whether a demand is met; the code is told if it is not. */
export const DEMANDS: Readonly<Record<DemandCode, (asked: Asked) => boolean>> = {
  revisionChanged: ({ text, move }) => 'seen' in move && move.seen === text.work.revision,
  incomplete: ({ text }) => text.work.complete,
  // Nobody approves what they own, and nobody signs last for words that are theirs alone.
  ownWork: (asked) =>
    asked.by !== asked.text.work.author &&
    !(isAtLastStep(asked) && asked.text.work.writers.some((writer) => writer === asked.by)),
  sameApprover: ({ rules, text, by }) =>
    !rules.config.distinct || text.work.approvals.every((approval) => approval.by !== by),
  reasonMissing: ({ move }) =>
    'reason' in move && typeof move.reason === 'string' && /\P{White_Space}/u.test(move.reason),
  takenDown: ({ text }) => !text.public.takenDown,
  pastTime: ({ move }) => 'time' in move && isLater(move.time, move.at),
  unknownPerson: ({ rules, move }) => 'to' in move && Object.hasOwn(rules.people, move.to),
}
