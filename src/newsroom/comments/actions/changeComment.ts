import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { type Doings, mayDo } from '@/domain/comment/mayDo'
import type { CommentState } from '@/domain/comment/types'
import type { Comment } from '@/payload-types'

import { failure, type NewsroomError } from '../../words/failure'
import { type Commented, loadCommented } from '../loadCommented'
import { logComment } from '../logComment'
import { peopleToMention } from '../people'
import { bodyOf, mentionsOf } from '../said'
import { endThread, tellOfComment } from '../tellOfComment'
import { commentsOf, found, stateOf, threadOf } from '../threads'

type Asked = { req: PayloadRequest; article: string; comment: string }

type Chosen = {
  own: PayloadRequest
  commented: Commented
  comment: Comment
  thread: Comment[]
}

/** Changes one's own words until somebody answered them. Who is newly named hears of it. */
export function editComment({
  req,
  article,
  comment: id,
  body,
  mentions,
}: Asked & { body: string; mentions: readonly string[] }): Promise<void> {
  return withComment({ req, article, comment: id }, 'edit', async (chosen) => {
    const { own, commented, comment, thread } = chosen
    const people = await peopleToMention(own, commented.outlet)
    const named = mentionsOf(mentions, people)
    const at = new Date().toISOString()
    await own.payload.update({
      collection: 'comments',
      id,
      data: {
        body: bodyOf(body, { mayBeEmpty: comment.kind === 'suggestion' }),
        mentions: named,
        editedAt: at,
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    const before = new Set((comment.mentions ?? []).map((one) => idOf(one)))
    const added = named.filter((one) => !before.has(one))
    const event = { id: `${id}:${at}`, thread: threadOf(comment), at, mentions: added }
    // Whose text it is, and who takes part, heard of it when it was said.
    await tellOfComment(own, { ...commented, authors: [] }, { ...event, parties: null })
    await logComment(own, 'editComment', commented, headOf(thread))
  })
}

/** Takes one's own words back: that something was said stays, what it was does not. */
export function removeComment(asked: Asked): Promise<void> {
  return withComment(asked, 'remove', async ({ own, commented, comment, thread }) => {
    const removedAt = new Date().toISOString()
    await own.payload.update({
      collection: 'comments',
      id: comment.id,
      data: {
        removedAt,
        body: null,
        mentions: [],
        ...(comment.kind === 'suggestion' && { replacement: null }),
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    const isAllGone = thread.every((one) => one.id === comment.id || one.removedAt)
    if (isAllGone) {
      await setHead(own, headOf(thread), { resolvedAt: removedAt, resolvedBy: own.user?.id })
      await endThread(own, threadOf(comment))
    }
    await logComment(own, 'deleteComment', commented, headOf(thread))
  })
}

/** Says that a thread is done with. */
export function resolveThread(asked: Asked): Promise<void> {
  return withComment(asked, 'resolve', async ({ own, commented, comment }) => {
    const resolvedAt = new Date().toISOString()
    await setHead(own, comment, { resolvedAt, resolvedBy: own.user?.id })
    await endThread(own, comment.id)
    await logComment(own, 'resolveComment', commented, comment)
  })
}

/** Opens a thread again; what was told of it before stays over. */
export function reopenThread(asked: Asked): Promise<void> {
  return withComment(asked, 'reopen', async ({ own, commented, comment }) => {
    await setHead(own, comment, { resolvedAt: null, resolvedBy: null })
    await logComment(own, 'reopenComment', commented, comment)
  })
}

/** Doesn't follow a suggestion: the text stays as it is. */
export function refuseSuggestion(asked: Asked): Promise<void> {
  return withComment(asked, 'decide', async ({ own, commented, comment }) => {
    await decide(own, comment, 'refused')
    await logComment(own, 'refuseSuggestion', commented, comment)
  })
}

/** Settles a suggestion, of several at once by one. */
export async function decide(
  req: PayloadRequest,
  suggestion: Comment,
  decision: 'accepted' | 'refused',
): Promise<void> {
  const resolvedAt = new Date().toISOString()
  await setHead(req, suggestion, { decision, resolvedAt, resolvedBy: req.user?.id })
  await endThread(req, suggestion.id)
}

/** Does something with a comment of a text that the request's user may do with it. */
export function withComment(
  { req, article, comment: id }: Asked,
  doing: keyof Doings,
  work: (chosen: Chosen) => Promise<void>,
): Promise<void> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const commented = await loadCommented(own, article)
    const comments = await commentsOf(own, article)
    const comment = found(comments, id)
    const state = stateOf(comment, comments)
    if (!mayDo(state, commented.reader)[doing]) throw whyNot(doing, state, commented.reader.id)
    const thread = comments.filter((one) => threadOf(one) === threadOf(comment))
    await work({ own, commented, comment, thread })
  })
}

function whyNot(doing: keyof Doings, state: CommentState, reader: string): NewsroomError {
  if (state.isRemoved) return failure('commentGone')
  const isClosed = state.isResolved || state.isDecided
  if (isClosed !== (doing === 'reopen') || state.isDecided) return failure('commentClosed')
  if (doing === 'decide') return failure('decideNotYours')
  if (doing === 'edit' || doing === 'remove') {
    return failure(state.by === reader ? 'commentAnswered' : 'commentNotYours')
  }
  return failure('threadNotYours')
}

const headOf = (thread: readonly Comment[]): Comment => {
  const [head] = thread
  if (!head) throw failure('commentGone')
  return head
}

async function setHead(
  req: PayloadRequest,
  head: Comment,
  set: Record<string, unknown>,
): Promise<void> {
  const expected = head.resolvedAt
    ? { resolvedAt: { exists: true } }
    : { resolvedAt: { exists: false } }
  const isSet = await compareAndSet({ req, collection: 'comments', id: head.id, expected, set })
  if (!isSet) throw failure('commentClosed')
}
