import type { CivilDate } from '../../calendar/civil'
import type { InstantText } from '../../contract/instants'

/** How people and roles are named is the caller's matter. */
export type Person = string
export type Role = string

export const WORK_STATES = ['draft', 'submitted', 'returned', 'approved'] as const
export type WorkState = (typeof WORK_STATES)[number]

export type Approval = { readonly step: string; readonly by: Person; readonly revision: number }

/** The side people write and approve (workflow.md, State). */
export type Work = {
  readonly author: Person
  readonly state: WorkState
  /** Index of the step that is asked; null unless submitted. */
  readonly step: number | null
  /** 1 at the start, one more with every edit. */
  readonly revision: number
  /** Whether all required parts are there. */
  readonly complete: boolean
  /** Whose words nobody else has signed for yet, sorted by code unit. */
  readonly writers: readonly Person[]
  /** One per step passed, in the order of the steps. */
  readonly approvals: readonly Approval[]
}

/** What readers have, or will have at a minute (workflow.md, State). */
export type PublicSide = {
  readonly published: number | null
  readonly next: { readonly revision: number; readonly at: InstantText } | null
  readonly takenDown: boolean
  readonly embargoUntil: InstantText | null
}

export type TextState = { readonly work: Work; readonly public: PublicSide }

/** Who may do what (workflow.md, Who). There is at least one step, and no step's id is used twice. */
export type Chain = {
  readonly steps: readonly { readonly id: string; readonly roles: readonly Role[] }[]
  /** Roles that may edit and submit the drafts of others. */
  readonly editors: readonly Role[]
  /** Roles that may publish and schedule. */
  readonly publishers: readonly Role[]
  /** Roles that may take down. */
  readonly takers: readonly Role[]
  /** Whether one person approves only one step of a text's way. */
  readonly distinct: boolean
}

/** `to` has the roles of `from` on the days from `start` to `end`, both included. */
export type Delegation = {
  readonly from: Person
  readonly to: Person
  readonly start: CivilDate
  readonly end: CivilDate
}

/** What a move is judged by. A text keeps the chain it was submitted under: the caller hands over that one. */
export type Rules = {
  /** The zone that days of delegation are counted in. */
  readonly zone: string
  readonly config: Chain
  readonly people: Readonly<Record<Person, readonly Role[]>>
  readonly delegations: readonly Delegation[]
}

type Seen = { readonly seen: number }
type Reasoned = { readonly reason?: string | null }
type Nothing = Readonly<Record<never, never>>

/** What each move says besides who and when. `seen` is the revision the person had before their eyes. */
type MoveFields = {
  edit: Seen & { readonly complete: boolean }
  submit: Seen
  withdraw: Nothing
  reassign: { readonly to: Person }
  approve: Seen
  return: Reasoned
  publish: Seen
  schedule: Seen & { readonly time: InstantText }
  unschedule: Nothing
  embargo: Reasoned & { readonly until: InstantText | null }
  takeDown: Reasoned
  reinstate: Reasoned
  tick: Nothing
}

export type MoveName = keyof MoveFields

/** A move asked for. Instants are written as in RFC 3339. */
export type Move<Name extends MoveName = MoveName> = {
  [One in Name]: {
    readonly move: One
    readonly at: InstantText
    readonly by?: Person | null
  } & MoveFields[One]
}[Name]

/** Why a move is refused; the first that holds is told (workflow.md, Moves). */
export type RefusalCode = 'unknownMove' | 'wrongState' | 'wrongRole' | DemandCode

export type DemandCode =
  | 'revisionChanged'
  | 'incomplete'
  | 'ownWork'
  | 'sameApprover'
  | 'reasonMissing'
  | 'takenDown'
  | 'pastTime'
  | 'unknownPerson'
