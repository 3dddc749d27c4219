import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { articleStateOf } from '@/domain/workflow/text/ofArticle'
import type { TextState } from '@/domain/workflow/text/types'

import type { MoveIntent } from '../../context/types'
import { filesIn } from '../../texts/filesIn'
import { picturesOf } from '../../texts/picturesOf'
import { failure } from '../../words/failure'
import type { ArticleRow } from '../articleFacts'
import { keepRun } from '../keepRun'
import { approvalsOf, chainOf, type LoadedText } from '../loadText'
import { revisionOf } from '../revision'
import { timeOfMove } from './timeOfMove'

/** What a new text is. */
const FIRST_REVISION = 1

const NO_APPROVAL = {
  approvals: [],
  approvedBy: null,
  approvedAt: null,
  approvedPictures: null,
  approvedFiles: null,
}

/** The row of a new text. */
export function startDraft(incoming: ArticleRow, req: PayloadRequest): ArticleRow {
  if (!idOf(incoming.outlet)) throw failure('outletMissing')
  if (incoming._status === 'published' || (incoming.state ?? 'draft') !== 'draft') {
    throw failure('statusByMove')
  }
  const maker = req.user?.id ?? null
  const author = incoming.author ?? maker
  return {
    ...incoming,
    ...NO_APPROVAL,
    state: 'draft',
    author,
    createdBy: maker,
    ...keepRun(req, {}, { at: timeOfMove(req), isPlain: false, isMove: false }),
    // A text begins with the words of who makes it, whoever's it is then.
    writers: maker ? [maker] : [],
    revision: revisionOf(incoming),
    revisionNumber: FIRST_REVISION,
    step: null,
    chain: null,
    returnReason: null,
    publishedAt: null,
    expireAt: null,
    keepUntil: null,
    keepReason: null,
    pictures: picturesOf(incoming),
    files: filesIn(incoming.content),
  }
}

/** The row of a text that was published elsewhere, as the law has it begin (ADR 0031): nobody's words, no approval. */
export function startArchived(incoming: ArticleRow, req: PayloadRequest): ArticleRow {
  const begun = req.context.archivedText
  const draft = startDraft({ ...incoming, _status: 'draft', state: 'draft' }, req)
  if (!begun) return draft
  const { text, chain, publishedAt, reason } = begun
  const isOut = text.public.published !== null
  return {
    ...draft,
    author: text.work.author || null,
    state: articleStateOf(text),
    writers: [...text.work.writers],
    chain: isOut ? chain : null,
    returnReason: reason,
    publishedAt,
    _status: isOut ? 'published' : 'draft',
  }
}

/** What the workflow keeps of an article: what a client or an old version says about it does not count. */
export function workOf(before: ArticleRow): ArticleRow {
  const chain = chainOf(before)
  return {
    state: before.state ?? 'draft',
    step: before.step ?? null,
    revisionNumber: before.revisionNumber ?? null,
    writers: (before.writers ?? []).map(idOf).filter((id) => id !== null),
    approvals: before.approvals ?? null,
    approvedPictures: before.approvedPictures ?? null,
    approvedFiles: before.approvedFiles ?? null,
    approvedBy: idOf(before.approvedBy),
    approvedAt: before.approvedAt ?? null,
    chain,
    createdBy: idOf(before.createdBy as string | { id: string } | null),
    publishedAt: before.publishedAt ?? null,
    expireAt: before.expireAt ?? null,
    keepUntil: before.keepUntil ?? null,
    keepReason: before.keepReason ?? null,
    returnReason: before.returnReason ?? null,
  }
}

/** Where a text belongs and whose it is: an old version brings its words back, not that, nor the trash it lay in. */
export function placeOf(before: ArticleRow): ArticleRow {
  const { outlet, column, issue, topics, desk, author, deletedAt = null } = before
  const { embargoUntil, wishedAt } = before
  return {
    ...{ outlet, column, issue, topics, desk, author, deletedAt },
    ...{ embargoUntil, wishedAt },
  } as ArticleRow
}

/** What a decided move leaves of the work. */
export function workAfter({
  req,
  before,
  text,
  loaded,
}: {
  req: PayloadRequest
  before: ArticleRow
  text: TextState
  loaded: LoadedText
}): ArticleRow {
  const { work } = text
  const known = approvalsOf(before, loaded.chain)
  const approvals = work.approvals.map(
    (one) =>
      known.find(
        ({ step, by, revision }) => step === one.step && by === one.by && revision === one.revision,
      ) ?? { ...one, at: timeOfMove(req) },
  )
  const last = work.state === 'approved' ? approvals.at(-1) : undefined
  const isOnItsWay = work.state === 'submitted' || work.state === 'approved'
  return {
    author: work.author || null,
    state: articleStateOf(text),
    step: work.step,
    revisionNumber: work.revision,
    writers: [...work.writers],
    approvals,
    approvedBy: last?.by ?? null,
    approvedAt: last?.at ?? null,
    ...(!last && { approvedPictures: null, approvedFiles: null }),
    // Kept from the moment a text is submitted, and until it is submitted again.
    ...(isOnItsWay && { chain: loaded.chain }),
  }
}

/** What a move by name writes beside. */
export function beside({
  req,
  before,
  intent,
  firstAt,
}: {
  req: PayloadRequest
  before: ArticleRow
  intent: MoveIntent | null
  /** When readers were given it, if they have it. */
  firstAt: string | null
}): ArticleRow {
  switch (intent?.move) {
    case 'submit':
    case 'approve':
      return { returnReason: null }
    case 'return':
      return { returnReason: intent.reason }
    case 'takeDown':
      return { returnReason: intent.reason, _status: 'draft' }
    case 'publish':
      return { _status: 'published', publishedAt: before.publishedAt ?? firstAt ?? timeOfMove(req) }
    default:
      return {}
  }
}
