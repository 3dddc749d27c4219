import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { Move } from '@/domain/workflow/text/types'

import { demandChecks, demandPlaced } from '../../checklists/demandChecks'
import { deskOf } from '../../texts/openDesks'
import { filesIn } from '../../texts/filesIn'
import { picturesOf } from '../../texts/picturesOf'
import { loadPublicSide } from '../../texts/publicSide'
import type { ArticleRow } from '../articleFacts'
import { fingerprintOf } from '../fingerprint'
import { keepRun } from '../keepRun'
import { loadText } from '../loadText'
import { loggingRefusal } from '../logRefusal'
import { takeIntent } from '../moving/moveIntent'
import { checkStatus, decideAll, isSave, movesOf } from '../moving/movesOfWrite'
import { noteMove } from '../moving/noteMove'
import { beside, placeOf, startArchived, startDraft, workAfter, workOf } from '../moving/rowOfMove'
import { timeOfMove } from '../moving/timeOfMove'
import { noteDesk } from '../noteDesk'
import { changedApart, checkApart } from '../placing'
import { revisionOf } from '../revision'

/**
 * The one gate of an article's state: whatever the entry (button, REST, Local API, bulk, version restore), what a write
 * does is read as moves, and the law of texts decides each for the request's user (workflow.md, Moves).
 */
export const enforceWorkflow: CollectionBeforeChangeHook = async (args) => {
  const incoming = args.data as ArticleRow
  if (args.operation === 'create') {
    return args.req.context.archivedText
      ? startArchived(incoming, args.req)
      : startDraft(incoming, args.req)
  }
  const { req } = args
  const before = args.originalDoc as ArticleRow
  const intent = req.context.articleIntent
  const asked = intent && intent.id === before.id ? `article.${intent.intent.move}` : 'update'
  return loggingRefusal({ req, id: before.id, asked }, () =>
    changeArticle({ incoming, before, req }),
  )
}

/** A write as it arrived: what is written, what was there, and the move that was asked for. */
type Write = {
  req: PayloadRequest
  incoming: ArticleRow
  before: ArticleRow
  after: ArticleRow
  intent: ReturnType<typeof takeIntent>
  isRestore: boolean
}

async function changeArticle({
  incoming,
  before,
  req,
}: Pick<Write, 'incoming' | 'before' | 'req'>): Promise<ArticleRow> {
  const isRestore = req.context.restoringArticle === true
  const intent = takeIntent(req, before.id)
  const after: ArticleRow = { ...before, ...incoming, ...(isRestore && placeOf(before)) }
  const write = { req, incoming, before, after, intent, isRestore }
  checkStatus({ incoming, before, intent, isRestore })
  // A move carries no words; the address that becomes public is settled with it.
  const isEdited = !intent && (revisionOf(after) !== revisionOf(before) || isShownAnew(req, before))
  const { loaded, held, side } = await loadChecked(write)

  const moves = movesOf({ before, after, intent, isEdited, at: timeOfMove(req), loaded })
  const text = intent?.decided ?? (await decideAll({ req, moves, loaded, after }))
  noteDesk(req, before, after)
  // What goes out at its minute was looked at when that was set.
  const asked = intent && !intent.decided ? intent.move : ''
  const warnings = await demandChecks(req, held, asked)
  // The same text keeps its fingerprint, however fingerprints are made by now.
  const kept = keptRow(
    write,
    isEdited ? await fingerprintOf(req, after) : (before.revision ?? revisionOf(after)),
  )
  if (moves.length === 0) {
    const isPlain = isSave(req, { incoming, before, isRestore })
    return { ...kept, ...keepRun(req, before, { at: timeOfMove(req), isPlain, isMove: false }) }
  }
  noteMove(req, {
    // A changed author is told even if words were changed with it.
    move: moves.at(-1) as Move,
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

/** A picture or file in what waits to be approved becomes another: whoever signs is to have seen that one. */
const isShownAnew = ({ context }: PayloadRequest, { state }: ArticleRow): boolean =>
  context.changedShown !== undefined && state === 'submitted'

/** Loads the text that is written, and checks what is changed of it beside what is approved (outlet, desk, place, embargo). */
async function loadChecked({ req, before, after, intent }: Write) {
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
  return { loaded, held, side }
}

/** The row as it is written whatever moves the write makes. */
function keptRow(
  { req, incoming, before, after, isRestore }: Write,
  revision: ArticleRow['revision'],
): ArticleRow {
  return {
    ...incoming,
    ...workOf(before),
    ...(isRestore && { ...placeOf(before), _status: 'draft' }),
    revision,
    pictures: picturesOf(after),
    files: filesIn(after.content),
    ...(req.context.writingBeside && {
      expireAt: incoming.expireAt ?? null,
      keepUntil: incoming.keepUntil ?? null,
      keepReason: incoming.keepReason ?? null,
    }),
  }
}
