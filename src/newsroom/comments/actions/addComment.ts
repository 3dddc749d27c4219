import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inTransaction } from '@/database/transaction'
import { anchorOf } from '@/domain/comment/anchor/anchorOf'
import { placeOf } from '@/domain/comment/anchor/placeOf'
import { replaceIn } from '@/domain/comment/anchor/replaceIn'
import { textBlocks } from '@/domain/comment/anchor/textBlocks'
import type { Anchor } from '@/domain/comment/anchor/types'
import { mayDo } from '@/domain/comment/mayDo'
import { PER_TEXT_MAX } from '@/domain/comment/types'
import type { Comment } from '@/payload-types'

import { failure } from '../../words/failure'
import { type Commented, loadCommented } from '../loadCommented'
import { logComment } from '../logComment'
import { peopleToMention } from '../people'
import { bodyOf, mentionsOf, replacementOf } from '../said'
import { tellOfComment } from '../tellOfComment'
import { commentsOf, found, stateOf, threadOf } from '../threads'

type Said = { req: PayloadRequest; article: string; body: string; mentions: readonly string[] }

/** Says something about words of a text, or about it as a whole, where `anchor` is null. */
export function addComment({
  req,
  article,
  body,
  mentions,
  anchor,
}: Said & { anchor: Anchor | null }): Promise<void> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const commented = await loadCommented(own, article)
    const where = anchor && anchorNow(commented, anchor)
    await keep(own, commented, {
      action: 'comment',
      data: { kind: 'comment', body: bodyOf(body), ...where },
      mentions,
    })
  })
}

/** Says what a text should say in place of some of its words; with or without words of why. */
export function suggestWords({
  req,
  article,
  body,
  mentions,
  anchor,
  replacement,
}: Said & { anchor: Anchor | null; replacement: string }): Promise<void> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const commented = await loadCommented(own, article)
    if (!anchor) throw failure('suggestionQuote')
    const where = anchorNow(commented, anchor)
    const words = replacementOf(replacement)
    if (words === where.quote) throw failure('replacementSame')
    if (!replaceIn(commented.article.content, where, words)) throw failure('suggestionQuote')
    await keep(own, commented, {
      action: 'suggest',
      data: {
        kind: 'suggestion',
        body: bodyOf(body, { mayBeEmpty: true }),
        replacement: words,
        ...where,
      },
      mentions,
    })
  })
}

/** Answers a comment of a text. */
export function replyTo({
  req,
  article,
  comment,
  body,
  mentions,
}: Said & { comment: string }): Promise<void> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const commented = await loadCommented(own, article)
    const comments = await commentsOf(own, article)
    const to = found(comments, comment)
    if (!mayDo(stateOf(to, comments), commented.reader).reply) throw failure('commentClosed')
    const thread = threadOf(to)
    await keep(own, commented, {
      action: 'reply',
      data: { kind: 'comment', thread, body: bodyOf(body) },
      mentions,
      before: comments.filter((one) => threadOf(one) === thread),
    })
  })
}

type Kept = {
  action: 'comment' | 'suggest' | 'reply'
  data: Partial<Comment> & Pick<Comment, 'kind'>
  mentions: readonly string[]
  /** Of its thread, where it is a reply. */
  before?: readonly Comment[]
}

async function keep(req: PayloadRequest, commented: Commented, kept: Kept): Promise<void> {
  const { article, outlet, reader } = commented
  const { action, data, before } = kept
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { articleId: { equals: article.id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs >= PER_TEXT_MAX) throw failure('commentsFull')
  const people = await peopleToMention(req, outlet)
  const mentions = mentionsOf(kept.mentions, people)
  const at = new Date().toISOString()
  const { id } = await req.payload.create({
    collection: 'comments',
    data: { ...data, articleId: article.id, outlet, by: reader.id, at, mentions },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await tellOfComment(req, commented, {
    id,
    thread: data.thread ?? id,
    at,
    mentions,
    parties: before ? before.flatMap(({ by }) => idOf(by) ?? []) : null,
  })
  await logComment(req, action, commented, before?.[0] ?? data)
}

/**
 * What was selected as it stands in the text that is kept: what is sent is only what it is known by.
 * @throws NewsroomError when the text has no such words.
 */
function anchorNow({ article }: Commented, anchor: Anchor): Anchor {
  const blocks = textBlocks(article.content).map(({ id, text }) => ({
    id,
    text: text.normalize('NFC'),
  }))
  const place = placeOf(anchor, blocks)
  const block = place && blocks[place.at]
  const now = block && anchorOf(block, place.start, place.end)
  if (!now) throw failure('commentQuote')
  return now
}
