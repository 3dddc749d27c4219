import type { CommentState } from './types'

const ONLOOKERS: readonly string[] = ['reporter', 'scheduler', 'supervisor']

/** Somebody before a text that they may read in its newsroom. */
export type Reader = {
  readonly id: string
  /** At the text's outlet, those lent to them today included. */
  readonly roles: readonly string[]
  /** Whether the text is theirs: its author, or whoever began it. */
  readonly isAuthor: boolean
}

export type Doings = {
  readonly reply: boolean
  readonly edit: boolean
  readonly remove: boolean
  /** Of the thread. */
  readonly resolve: boolean
  readonly reopen: boolean
  /** Of a suggestion; whether the text may be changed the law of texts says when it is done. */
  readonly decide: boolean
}

/**
 * What a person may do with a comment. Whoever reads the text replies; one's own words are changed until somebody answered
 * them, and taken back while the thread is open; a thread is closed by who began it, by the text's author and by those who edit at the outlet.
 */
export function mayDo(comment: CommentState, reader: Reader): Doings {
  const isOpen = !comment.isResolved && !comment.isDecided
  const isOwn = comment.by === reader.id
  const handles = reader.isAuthor || reader.roles.some((role) => !ONLOOKERS.includes(role))
  const isHead = !comment.isReply
  const isTalk = comment.kind === 'comment' || comment.isRemoved
  return {
    reply: isOpen,
    edit: isOpen && isOwn && !comment.isRemoved && !comment.isAnswered,
    remove: isOpen && isOwn && !comment.isRemoved,
    resolve: isOpen && isHead && isTalk && (handles || isOwn),
    reopen: comment.isResolved && isHead && !comment.isDecided && (handles || isOwn),
    decide: isOpen && isHead && comment.kind === 'suggestion' && !comment.isRemoved && handles,
  }
}
