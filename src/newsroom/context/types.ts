import type { LeftOut } from '../texts/meantContent'
import type { ArticleMove, ArticleState, PublicMove } from '@/domain/workflow/article'
import type { NamedChain } from '@/domain/workflow/text/chains'
import type { TextState } from '@/domain/workflow/text/types'

import type { AuditNote } from '../audit/hooks/logChanges'
import type { Ways } from '../desk/byHand'
import type { Expiry } from '../texts/publicSide'
import type { LimitKey } from '../users/loginLimits'

/** What a move did, kept for the log until the write went through. */
export type MoveMade = {
  /** An edit that takes an approval away is called a revision. */
  move: ArticleMove | PublicMove | 'reassign' | 'revise'
  from: ArticleState
  to: ArticleState
  /** The step that was asked, by its name. */
  step: string | null
  reason: string | null
  /** In whose place it was made, by their ids. */
  standsInFor: readonly string[]
  /** What the checklists warned of and did not refuse, in sentences. */
  warnings: readonly string[]
  /** A revision that waited for its minute goes out no more. */
  unschedules?: boolean
  /** The public side was changed already. */
  isDone?: boolean
  /** What it was set by, if it was carried out at its minute. */
  expiry?: Expiry | null
}

/**
 * What somebody asked for. Forms carry the state they were opened with, so a state that comes in from outside never
 * counts (the field is closed to clients): who moves an article says what is wanted beside the data, keyed by article.
 */
export type MoveIntent = {
  move: ArticleMove | PublicMove
  reason: string | null
  /** The fingerprint the person had before their eyes; null when they did not say. */
  seenRevision: string | null
  /** What the law made of the text, if it was asked already. */
  decided?: TextState
  /** In whose place, if the law was asked already. */
  standIns?: readonly string[]
  /** What it was set by, if it is carried out at its minute. */
  expiry?: Expiry | null
}

/** A text that goes to another desk. */
export type DeskMove = {
  id: string
  title: string
  outlet: string | null
  from: string | null
  to: string | null
  /** Whether somebody is asked to decide about it. */
  isWaiting: boolean
}

/** A login that is being tried: what the limits count it by. */
export type LoginTry = { email: string; keys: readonly LimitKey[] }

/**
 * What hooks and use cases of one request tell each other beside the data: everything that may stand in `req.context`.
 * It is the server's alone; no client can write it. Also what a Local API call gives as `context`.
 */
declare module 'payload' {
  interface RequestContext {
    /** What a text was kept without, for whoever saved it. */
    leftOut?: LeftOut[]
    /** An earlier version of a text is being made its draft again. */
    restoringArticle?: boolean
    /** The title of the text that is being copied. */
    copiedFrom?: string
    /** The name of the template that a text is being made from. */
    fromTemplate?: string
    /** The move that a write of a text asks for. */
    articleIntent?: { id: string; intent: MoveIntent }
    /** The move that was made by it. */
    articleMove?: MoveMade
    /** The text goes to another desk. */
    articleDesk?: DeskMove
    /** When past work happened that a system enters, an ISO instant; nobody is told of it. */
    movedAt?: string
    /** The fingerprint of the text that a change was made to, if whoever sends it says so. */
    basedOn?: { revision: string; names: readonly string[] }
    /** The save that is being written takes the place of the version before, of this person and run. */
    foldsVersion?: { id: string; by: string; since: string }
    /** A picture or file of the library that is being changed with the texts that wait with it, and when (UTC, ISO). */
    changedShown?: { id: string; at: string }
    /** The embargo of a text is being moved. */
    movingEmbargo?: boolean
    /** What stands on a text beside its words is being written: when it is taken down, how long it is kept. */
    writingBeside?: boolean
    /** What readers have of a text is being taken down. */
    takingDown?: boolean
    /** An airing is written because a text went out, or no longer does. */
    recordsPublication?: boolean
    /** A text that was published elsewhere is taken in, as the law has it begin (ADR 0031). */
    archivedText?: {
      text: TextState
      chain: NamedChain
      publishedAt: string
      reason: string | null
      told: string
    }
    /** What is brought in belongs to the sample, and says so. */
    makesSample?: boolean
    /** The Word file that a text is made from, by its SHA-256. */
    wordFile?: string
    /** What a use case is doing, for the log. */
    auditNote?: AuditNote
    /** Which collections are written by a person under their own rights, by slug. */
    byHand?: Ways
    /** A column's schedule is changed with its issues. */
    columnChange?: boolean
    /** The obligation that ends with the one being written. */
    replacesObligation?: string
    /** The names of files that are kept until what takes their place is written. */
    keptFiles?: string[]
    /** A login that is being tried, to be forgotten if it succeeds. */
    loginTry?: LoginTry
    /** A password is being reset: the login that comes of it is logged as that. */
    resettingPassword?: boolean
    /** A password is being set. */
    passwordSet?: boolean
  }
}
