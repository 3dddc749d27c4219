import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import {
  articleMoveBetween,
  decideArticleMove,
  mustWithdrawFirst,
  type ArticleMove,
  type ArticleState,
} from '@/domain/workflow/article'

import { consumeContext } from '../../context/requestContext'
import type { MoveIntent, MoveMade } from '../../context/types'
import { failure } from '../../words/messages'
import { articleActor, articleFacts, writersOf, type WorkflowArticle } from '../articleFacts'
import { picturesIn } from '../../texts/contentShape'
import { refusalOf } from '../failures'
import { revisionOf } from '../revision'

type Row = WorkflowArticle & Record<string, unknown>

/**
 * The one gate of an article's state: whatever the entry (button, REST, Local API, bulk, version restore), a state
 * changes only as the transition table says for the request's user, and a changed text loses its approval.
 */
export const enforceWorkflow: CollectionBeforeChangeHook = async (args) => {
  const incoming = args.data as Row
  if (args.operation === 'create') return startDraft(incoming, args.req)
  return changeArticle({ incoming, before: args.originalDoc as Row, req: args.req })
}

function startDraft(incoming: Row, req: PayloadRequest): Row {
  if (!idOf(incoming.outlet)) throw failure('outletMissing')
  if (incoming._status === 'published' || (incoming.state ?? 'draft') !== 'draft') {
    throw failure('statusByMove')
  }
  return {
    ...incoming,
    state: 'draft',
    author: incoming.author ?? req.user?.id ?? null,
    createdBy: req.user?.id ?? null,
    writers: [],
    revision: revisionOf(incoming),
    returnReason: null,
    approvedRevision: null,
    approvedBy: null,
    approvedAt: null,
    publishedAt: null,
    pictures: picturesOf(incoming),
  }
}

async function changeArticle({
  incoming,
  before,
  req,
}: {
  incoming: Row
  before: Row
  req: PayloadRequest
}): Promise<Row> {
  const isRestore = req.context.restoringArticle === true
  const intent = takeIntent(req, before.id) ?? intentOf(incoming)
  const after: Row = { ...before, ...incoming }
  const made = revisionOf(after)
  const from = before.state ?? 'draft'
  const wanted = isRestore ? from : (intent.to ?? from)
  const textChanged = made !== revisionOf(before)
  // The same text keeps its fingerprint: what was approved stays approved, however fingerprints are made by now.
  const revision = textChanged ? made : (before.revision ?? made)

  const move =
    intent.move ??
    (wanted === from ? moveByEdit(from, textChanged) : articleMoveBetween(from, wanted))
  if (wanted !== from && !move) throw refusalOf({ code: 'wrongState', from, move: MOVE_TO[wanted] })
  if (
    incoming._status === 'published' &&
    !isRestore &&
    move !== 'publish' &&
    !(from === 'published' && !textChanged)
  ) {
    throw failure('statusByMove')
  }
  const kept = {
    ...incoming,
    ...protectedFields(before),
    revision,
    writers: writersAfter({ before, move, textChanged, req }),
    pictures: picturesOf(after),
    // An old version comes back as a draft, whatever it was.
    ...(isRestore && { _status: 'draft' }),
  }
  if (!move) {
    if (textChanged) await refuseEditByAuthor({ req, before, state: from })
    return { ...kept, state: from, returnReason: before.returnReason ?? null }
  }

  const { reason, seenRevision } = intent
  const decision = decideArticleMove({
    move,
    article: articleFacts(
      { ...after, state: from, approvedRevision: before.approvedRevision },
      revision,
    ),
    actor: await articleActor(req, before),
    reason,
    seenRevision,
  })
  if (!decision.ok) throw refusalOf(decision.refusal)
  const moveMade: MoveMade = {
    move,
    from,
    to: decision.to,
    reason: move === 'return' || move === 'takeDown' ? reason : null,
  }
  req.context.articleMove = moveMade
  return { ...kept, state: decision.to, ...EFFECTS[move]({ req, before, revision, reason }) }
}

/** Says, for the next write of this article in this request, what move is meant. */
export function intendMove(req: PayloadRequest, id: string, intent: MoveIntent): void {
  req.context.articleIntent = { id, intent }
}

function takeIntent(req: PayloadRequest, id: string | undefined): MoveIntent | null {
  if (req.context.articleIntent?.id !== id) return null
  return consumeContext(req, 'articleIntent')?.intent ?? null
}

function intentOf(incoming: Row): MoveIntent {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return {
    move: null,
    to: incoming.state ?? null,
    reason: text(incoming.returnReason),
    seenRevision: text(incoming.revision),
  }
}

type Effect = (context: {
  req: PayloadRequest
  before: Row
  revision: string
  reason: string | null
}) => Record<string, unknown>

const noApproval = { approvedRevision: null, approvedBy: null, approvedAt: null }

/** What a move writes beside the state. */
const EFFECTS: Record<ArticleMove, Effect> = {
  submit: () => ({ returnReason: null, ...noApproval }),
  withdraw: () => ({}),
  return: ({ reason }) => ({ returnReason: reason, ...noApproval }),
  approve: ({ req, revision }) => ({
    approvedRevision: revision,
    approvedBy: req.user?.id ?? null,
    approvedAt: timeOfMove(req),
    returnReason: null,
  }),
  publish: ({ req, before }) => ({
    _status: 'published',
    publishedAt: before.publishedAt ?? timeOfMove(req),
  }),
  revise: () => ({ _status: 'draft', ...noApproval }),
  takeDown: ({ reason }) => ({ _status: 'draft', returnReason: reason, ...noApproval }),
}

const MOVE_TO = {
  draft: 'withdraw',
  submitted: 'submit',
  returned: 'return',
  approved: 'approve',
  published: 'publish',
} as const satisfies Record<string, ArticleMove>

function moveByEdit(from: string, textChanged: boolean): ArticleMove | null {
  return textChanged && (from === 'approved' || from === 'published') ? 'revise' : null
}

/** Now; a system that enters past work says when it was (the context of a request is never a client's). */
export function timeOfMove(req: PayloadRequest): string {
  return req.context.movedAt ?? new Date().toISOString()
}

async function refuseEditByAuthor({
  req,
  before,
  state,
}: {
  req: PayloadRequest
  before: Row
  state: ArticleState
}): Promise<void> {
  if (state !== 'submitted') return
  const actor = await articleActor(req, before)
  if (mustWithdrawFirst({ state, ...actor })) throw failure('withdrawFirst')
}

/** A changed text is also the work of whoever changed it; a new revision starts the list again. */
function writersAfter({
  before,
  move,
  textChanged,
  req,
}: {
  before: Row
  move: ArticleMove | null
  textChanged: boolean
  req: PayloadRequest
}): string[] {
  const known = move === 'revise' ? [] : writersOf(before)
  const writer = textChanged ? req.user?.id : null
  return [...new Set([...known, ...(writer ? [writer] : [])])]
}

/** Fields of the workflow itself: what a client or an old version says about them does not count. */
function protectedFields(before: Row): Record<string, unknown> {
  const { approvedRevision, approvedBy, approvedAt, createdBy, publishedAt } = before
  return {
    approvedRevision: approvedRevision ?? null,
    approvedBy: idOf(approvedBy as string | { id: string } | null),
    approvedAt: approvedAt ?? null,
    createdBy: idOf(createdBy),
    publishedAt: publishedAt ?? null,
  }
}

function picturesOf(article: Row): string[] {
  const cover = idOf(article.cover)
  return [...new Set([...(cover ? [cover] : []), ...picturesIn(article.content)])]
}
