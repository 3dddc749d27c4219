import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { ARTICLE_MOVES, type ArticleState, PUBLIC_MOVES } from '@/domain/workflow/article'
import { decideTextMove } from '@/domain/workflow/text/decide'
import { articleStateOf } from '@/domain/workflow/text/ofArticle'
import { standsInFor } from '@/domain/workflow/text/standsInFor'
import type { Move, MoveName, Rules, TextState } from '@/domain/workflow/text/types'

import { demandChecks, demandPlaced } from '../../checklists/demandChecks'
import { consumeContext } from '../../context/requestContext'
import type { MoveIntent, MoveMade } from '../../context/types'
import { deskOf } from '../../texts/openDesks'
import { filesIn } from '../../texts/filesIn'
import { picturesOf } from '../../texts/picturesOf'
import { loadPublicSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'
import type { WorkflowArticle } from '../articleFacts'
import { refusalOf } from '../failures'
import { keepRun } from '../keepRun'
import { approvalsOf, chainOf, type LoadedText, loadText, withPerson } from '../loadText'
import { loggingRefusal } from '../logRefusal'
import { noteDesk } from '../noteDesk'
import { changedApart, checkApart } from '../placing'
import { revisionOf } from '../revision'

type Row = WorkflowArticle & Record<string, unknown>

/** What a new text is. */
const FIRST_REVISION = 1

/**
 * The one gate of an article's state: whatever the entry (button, REST, Local API, bulk, version restore), what a write
 * does is read as moves, and the law of texts decides each for the request's user (workflow.md, Moves).
 */
export const enforceWorkflow: CollectionBeforeChangeHook = async (args) => {
  const incoming = args.data as Row
  if (args.operation === 'create') return startDraft(incoming, args.req)
  const { req } = args
  const before = args.originalDoc as Row
  const intent = req.context.articleIntent
  const asked = intent && intent.id === before.id ? `article.${intent.intent.move}` : 'update'
  return loggingRefusal({ req, id: before.id, asked }, () =>
    changeArticle({ incoming, before, req }),
  )
}

function startDraft(incoming: Row, req: PayloadRequest): Row {
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

const NO_APPROVAL = {
  approvals: [],
  approvedBy: null,
  approvedAt: null,
  approvedPictures: null,
  approvedFiles: null,
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
  const intent = takeIntent(req, before.id)
  const after: Row = { ...before, ...incoming, ...(isRestore && placeOf(before)) }
  checkStatus({ incoming, before, intent, isRestore })
  const made = revisionOf(after)
  // A move carries no words; the address that becomes public is settled with it.
  const isEdited = !intent && made !== revisionOf(before)
  const differs = changedApart(before, after)
  // The end of an embargo is moved by a move of its own, which has been decided.
  const changed = req.context.movingEmbargo ? { ...differs, embargo: false } : differs
  const asksApart = Object.values(changed).includes(true)
  const stored = (intent && !intent.decided) || asksApart ? await loadPublicSide(req, before) : null
  const side = intent && !intent.decided ? stored : null
  // With the parts as they will be, in the hands in which it is.
  const held = { ...after, ...workOf(before), author: before.author, desk: before.desk }
  const loaded = await loadText(req, held, side?.side ?? null)
  if (asksApart) {
    const text = { ...loaded.text, ...(stored && { public: stored.side }) }
    const wasSubmitted = Boolean(before.chain)
    const target = changed.desk ? await deskOf(req, after) : null
    const isOwnDesk = target?.members.includes(loaded.person) ?? false
    checkApart(loaded, text, { changed, wasSubmitted, isOwnDesk, at: timeOfMove(req) })
    const { published, next } = text.public
    if (changed.place && (published !== null || next)) await demandPlaced(req, before, held)
  }

  const moves = movesOf({ before, after, intent, isEdited, at: timeOfMove(req), loaded })
  const text = intent?.decided ?? (await decideAll({ req, moves, loaded, after }))
  noteDesk(req, before, after)
  // What goes out at its minute was looked at when that was set.
  const asked = intent && !intent.decided ? intent.move : ''
  const warnings = await demandChecks(req, held, asked)
  const kept = {
    ...incoming,
    ...workOf(before),
    ...(isRestore && { ...placeOf(before), _status: 'draft' }),
    // The same text keeps its fingerprint, however fingerprints are made by now.
    revision: isEdited ? made : (before.revision ?? made),
    pictures: picturesOf(after),
    files: filesIn(after.content),
    ...(req.context.writingBeside && {
      expireAt: incoming.expireAt ?? null,
      keepUntil: incoming.keepUntil ?? null,
      keepReason: incoming.keepReason ?? null,
    }),
  }
  if (moves.length === 0) {
    const isPlain = isSave(req, { incoming, before, isRestore })
    return { ...kept, ...keepRun(req, before, { at: timeOfMove(req), isPlain, isMove: false }) }
  }
  // A changed author is told even if words were changed with it.
  const told = moves.at(-1) as Move
  noteMove(req, {
    move: told,
    before: loaded.text,
    text,
    loaded,
    from: before.state ?? 'draft',
    reason: intent?.reason ?? null,
    isDone: intent?.decided !== undefined,
    standIns: intent?.standIns ?? [],
    warnings,
    expiry: intent?.expiry ?? null,
  })
  const isPlain = !req.context.articleMove && isSave(req, { incoming, before, isRestore })
  return {
    ...kept,
    ...keepRun(req, before, { at: timeOfMove(req), isPlain, isMove: Boolean(intent) }),
    ...workAfter({ req, before, text, loaded }),
    ...beside({ req, before, intent, firstAt: side?.publication ? side.publishedAt : null }),
    // Nothing is out any more that could be taken down.
    ...(req.context.articleMove?.unschedules && side?.publication === null && { expireAt: null }),
  }
}

/** Says, for the next write of this article in this request, what move is meant. */
export function intendMove(req: PayloadRequest, id: string, intent: MoveIntent): void {
  req.context.articleIntent = { id, intent }
}

function takeIntent(req: PayloadRequest, id: string | undefined): MoveIntent | null {
  if (req.context.articleIntent?.id !== id) return null
  return consumeContext(req, 'articleIntent')?.intent ?? null
}

/** Whether a write is nothing but a save of the work: no older version, nothing of the live row, the trash or the log. */
function isSave(
  { context }: PayloadRequest,
  { incoming, before, isRestore }: { incoming: Row; before: Row; isRestore: boolean },
): boolean {
  const isApart = context.articleDesk ?? context.movingEmbargo ?? context.movingExpiry
  const isOfTrash = Boolean(incoming.deletedAt) || Boolean(before.deletedAt)
  return !isRestore && !isApart && !isOfTrash && incoming._status === 'draft'
}

/** States are reached by moves alone: nobody writes one, nor publishes by a status. */
function checkStatus({
  incoming,
  before,
  intent,
  isRestore,
}: {
  incoming: Row
  before: Row
  intent: MoveIntent | null
  isRestore: boolean
}): void {
  if (intent || isRestore) return
  const state = before.state ?? 'draft'
  if ((incoming.state ?? state) !== state) throw failure('statusByMove')
  const isLive =
    state === 'published' && revisionOf({ ...before, ...incoming }) === revisionOf(before)
  if (incoming._status === 'published' && !isLive) throw failure('statusByMove')
}

/** What a write does, in the order in which the law is asked. */
function movesOf({
  before,
  after,
  intent,
  isEdited,
  at,
  loaded: { text, person },
}: {
  before: Row
  after: Row
  intent: MoveIntent | null
  isEdited: boolean
  at: string
  loaded: LoadedText
}): Move[] {
  const { revision, complete } = text.work
  if (intent) {
    // What was before the person's eyes is told by its fingerprint.
    const seen = intent.seenRevision === before.revision ? revision : -1
    const { move, reason } = intent
    return [{ move, by: person, at, seen, reason } as Move]
  }
  const moves: Move[] = []
  if (isEdited) moves.push({ move: 'edit', by: person, at, seen: revision, complete })
  const to = idOf(after.author)
  if (to !== idOf(before.author)) moves.push({ move: 'reassign', by: person, at, to: to ?? '' })
  return moves
}

async function decideAll({
  req,
  moves,
  loaded,
  after,
}: {
  req: PayloadRequest
  moves: readonly Move[]
  loaded: LoadedText
  after: Row
}): Promise<TextState> {
  let { text } = loaded
  for (const move of moves) {
    const rules: Rules =
      move.move === 'reassign'
        ? await withPerson(req, loaded.rules, { id: move.to, outlet: idOf(after.outlet) })
        : loaded.rules
    const decision = decideTextMove(rules, text, move)
    if (!decision.ok) {
      throw refusalOf(decision.code, { ...loaded, move: move.move, text, article: after })
    }
    text = decision.text
  }
  return text
}

/** What the workflow keeps of an article: what a client or an old version says about it does not count. */
function workOf(before: Row): Row {
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
function placeOf(before: Row): Row {
  const { outlet, column, issue, topics, desk, embargoUntil, author, deletedAt = null } = before
  return { outlet, column, issue, topics, desk, embargoUntil, author, deletedAt } as Row
}

function workAfter({
  req,
  before,
  text,
  loaded,
}: {
  req: PayloadRequest
  before: Row
  text: TextState
  loaded: LoadedText
}): Row {
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
function beside({
  req,
  before,
  intent,
  firstAt,
}: {
  req: PayloadRequest
  before: Row
  intent: MoveIntent | null
  /** When readers were given it, if they have it. */
  firstAt: string | null
}): Row {
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

/** Now; a system that enters past work says when it was (the context of a request is never a client's). */
export function timeOfMove(req: PayloadRequest): string {
  return req.context.movedAt ?? new Date().toISOString()
}

const REASONED: readonly string[] = ['return', 'takeDown']

/** What the log tells of a move; saving what is not approved is no event: autosave would drown the log. */
function noteMove(
  req: PayloadRequest,
  made: {
    move: Move
    before: TextState
    text: TextState
    loaded: LoadedText
    from: ArticleState
    reason: string | null
    isDone: boolean
    standIns: readonly string[]
    warnings: readonly string[]
    expiry: MoveIntent['expiry']
  },
): void {
  const { move, before, text, loaded, from, reason, isDone, standIns, warnings, expiry } = made
  const name = loggedName(move.move, before)
  if (!name) return
  req.context.articleMove = {
    move: name,
    from,
    to: articleStateOf(text),
    step: loaded.chain.steps[before.work.step ?? -1]?.name ?? null,
    reason: REASONED.includes(name) ? reason : null,
    standsInFor: isDone ? standIns : standsInFor(loaded.rules, before, move),
    unschedules: name === 'return' && before.public.next !== null && text.public.next === null,
    isDone,
    warnings,
    expiry,
  }
}

function loggedName(move: MoveName, { work }: TextState): MoveMade['move'] | null {
  if (move === 'edit') return work.state === 'approved' ? 'revise' : null
  const names: readonly MoveMade['move'][] = [...ARTICLE_MOVES, ...PUBLIC_MOVES, 'reassign']
  return names.find((name) => name === move) ?? null
}
