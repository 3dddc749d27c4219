import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import type { Anchor } from '@/domain/comment/anchor/types'
import { type Doings, mayDo } from '@/domain/comment/mayDo'
import type { CommentKind, Decision } from '@/domain/comment/types'
import type { Article, Comment } from '@/payload-types'

import { loadCommented } from '../loadCommented'
import { type Mentionable, peopleToMention } from '../people'
import { anchorIn, commentsOf, stateOf } from '../threads'

export type SeenComment = {
  id: string
  kind: CommentKind
  /** The name of whoever wrote it. */
  by: string
  at: string
  editedAt: string | null
  /** Null where it was taken back. */
  body: string | null
  mentions: string[]
  may: Doings
}

export type SeenThread = SeenComment & {
  anchor: Anchor | null
  replacement: string | null
  decision: Decision | null
  resolvedAt: string | null
  resolvedBy: string | null
  replies: SeenComment[]
}

export type SeenComments = { threads: SeenThread[]; people: Mentionable[]; way: Way }

/** Where the text stands, as its page keeps it. */
export type Way = Pick<Article, 'state' | 'revision' | 'revisionNumber' | 'step' | 'approvals'> & {
  savedAt: string
}

const GONE = 'Người không còn tài khoản'

/** What the page of a text shows of what was said about it, and who can be mentioned there. */
export async function loadComments(req: PayloadRequest, article: string): Promise<SeenComments> {
  const commented = await loadCommented(req, article)
  const comments = await commentsOf(req, article)
  const names = await namesOf(req, comments)
  const nameOf = (one: Comment['by']) => names.get(idOf(one) ?? '') ?? GONE
  const seen = (comment: Comment): SeenComment => ({
    id: comment.id,
    kind: comment.kind,
    by: nameOf(comment.by),
    at: comment.at,
    editedAt: comment.editedAt ?? null,
    body: comment.removedAt ? null : (comment.body ?? ''),
    mentions: (comment.mentions ?? []).flatMap((one) => idOf(one) ?? []),
    may: mayDo(stateOf(comment, comments), commented.reader),
  })
  const threads = comments
    .filter(({ thread }) => !thread)
    .map((head) => ({
      ...seen(head),
      anchor: anchorIn(head),
      replacement: head.removedAt ? null : (head.replacement ?? ''),
      decision: head.decision ?? null,
      resolvedAt: head.resolvedAt ?? null,
      resolvedBy: head.resolvedAt ? nameOf(head.resolvedBy) : null,
      replies: comments.filter(({ thread }) => thread === head.id).map(seen),
    }))
  const { state, revision, revisionNumber, step, approvals, updatedAt } = commented.article
  return {
    threads,
    people: await peopleToMention(req, commented.outlet),
    way: { state, revision, revisionNumber, step, approvals, savedAt: updatedAt },
  }
}

async function namesOf(
  req: PayloadRequest,
  comments: readonly Comment[],
): Promise<Map<string, string>> {
  const ids = new Set(
    comments.flatMap(({ by, resolvedBy }) => [idOf(by) ?? [], idOf(resolvedBy) ?? []].flat()),
  )
  const users = await inChunks([...ids], (chunk) =>
    rowsWhere(req, 'users', {
      where: { id: { in: chunk } },
      select: { name: true },
      overrideAccess: true,
    }),
  )
  return new Map(users.map(({ id, name }) => [id, name]))
}
