export const COMMENT_KINDS = ['comment', 'suggestion'] as const
export type CommentKind = (typeof COMMENT_KINDS)[number]

export const DECISIONS = ['accepted', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]

export const BODY_MAX = 2000
export const REPLACEMENT_MAX = 2000
export const MENTIONS_MAX = 20
/** Comments and replies of one text, those that were removed included. */
export const PER_TEXT_MAX = 500

/** A comment as far as what may be done with it asks. */
export type CommentState = {
  readonly kind: CommentKind
  /** Who wrote it; null for somebody whose account is gone. */
  readonly by: string | null
  readonly isReply: boolean
  readonly isRemoved: boolean
  /** Of its thread. */
  readonly isResolved: boolean
  /** Of its thread, where that is a suggestion. */
  readonly isDecided: boolean
  /** Whether somebody wrote in the thread after it. */
  readonly isAnswered: boolean
}
