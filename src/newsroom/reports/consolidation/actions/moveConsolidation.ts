import type { PayloadRequest } from 'payload'

import { insertUnique, whileClaimed } from '@/database/claim'
import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import {
  CLOSING_MOVES,
  type ConsolidationMove,
  type ConsolidationState,
  decideConsolidationMove,
} from '@/domain/report/way/consolidation'

import { recordEvent } from '../../../audit/recordEvent'
import { demandAcceptance } from '../../../desk/deskRefusal'
import { failure } from '../../../words/failure'
import { logConsolidationRefusal } from '../allowConsolidating'
import { closingWarnings } from '../closingWarnings'
import { consolidationFailure } from '../../reportFailure'
import {
  type Consolidation,
  type ConsolidationVersionFacts,
  loadConsolidation,
  loadConsolidationVersion,
  supervises,
} from '../consolidationSubject'
import { drawConsolidation, type DrawnConsolidation, isOtherwise } from '../drawConsolidation'
import { closeConsolidation } from './closeConsolidation'
import { tellOfReopening } from './tellOfReopening'

const LEASE_MS = 60_000

type Move = {
  req: PayloadRequest
  id: string
  move: ConsolidationMove
  /** The revision of the text that the person had before their eyes. */
  seen: number | null
  reason: string | null
  acceptWarnings: boolean
  now: Date
}

/**
 * Moves a consolidated report for the request's user by the table of src/domain/report/way, one move at a time. Closing
 * freezes it and closes the periods inside, all or nothing.
 * @throws NewsroomError or DeskRefusal with what to do when the move is not legal now.
 */
export async function moveConsolidation(
  request: Move,
): Promise<{ id: string; state: ConsolidationState }> {
  const { req, id } = request
  await loadConsolidation(req, id, { overrideAccess: false })
  const taken = () => failure('consolidationMoved')
  const claim = { payload: req.payload, key: `consolidation:${id}`, leaseMs: LEASE_MS, taken }
  return whileClaimed(claim, () => decideAndWrite(request))
}

async function decideAndWrite(request: Move) {
  const { req, id, move, seen, reason, acceptWarnings, now } = request
  const consolidation = await loadConsolidation(req, id, { overrideAccess: true })
  const last = await loadConsolidationVersion(req, id, { overrideAccess: true })
  const asked = {
    ...{ move, state: consolidation.state, supervises: supervises(req, consolidation), reason },
    ...{ person: req.user?.id ?? '', askedBy: consolidation.askedBy, now: now.getTime() },
    ...{ seenText: seen, text: consolidation.textRevision, unknownFigures: [] as string[] },
    ...{ reports: 1, isOtherwise: true, lastClosed: last && Date.parse(last.closedAt) },
  }
  // Before anything is loaded for who may not.
  await decided(request, consolidation, asked)
  const drawn = CLOSING_MOVES.includes(move) ? await drawConsolidation(req, consolidation) : null
  const to = await decided(request, consolidation, {
    ...asked,
    ...(drawn && {
      unknownFigures: drawn.unknownFigures,
      reports: drawn.content.outlets.length,
      isOtherwise: isOtherwise(drawn, last),
    }),
  })
  // An adjustment leaves open what was open.
  if (drawn && move === 'close') demandAcceptance(closingWarnings(drawn.content), acceptWarnings)
  const write = () =>
    inTransaction({ payload: req.payload, req }, (own) =>
      writeMove({ ...request, req: own, consolidation, drawn, last, to }),
    )
  // The number of a version, or a period, that another report closed meanwhile.
  if (!(await insertUnique(['key'], write))) throw failure('consolidationPeriodClosed')
  return { id, state: to }
}

async function decided(
  { req, move }: Move,
  consolidation: Consolidation,
  asked: Parameters<typeof decideConsolidationMove>[0],
): Promise<ConsolidationState> {
  const decision = decideConsolidationMove(asked)
  if (decision.ok) return decision.to
  if (decision.refusal.code === 'wrongRole') {
    await logConsolidationRefusal(req, consolidation, move)
  }
  throw consolidationFailure(decision.refusal)
}

type Writing = Move & {
  consolidation: Consolidation
  drawn: DrawnConsolidation | null
  last: ConsolidationVersionFacts | null
  to: ConsolidationState
}

async function writeMove(writing: Writing): Promise<void> {
  const { req, id, move, now, consolidation, drawn, last, to } = writing
  const { state, textRevision, closings, label } = consolidation
  const isMoved = await compareAndSet({
    ...{ req, collection: 'consolidations', id },
    expected: {
      and: [
        { state: { equals: state } },
        { textRevision: { equals: textRevision } },
        { closings: { equals: closings } },
      ],
    },
    set: { state: to, ...EFFECTS[move](writing) },
  })
  if (!isMoved) throw failure('consolidationMoved')
  // Closed anew after it was opened again: for the reason for which it was opened.
  const reason = move === 'close' ? consolidation.askReason : writing.reason
  if (drawn) await closeConsolidation({ req, consolidation, drawn, last, reason, now })
  if (move === 'reopen') await tellOfReopening({ req, consolidation, last })
  await recordEvent({
    ...{ req, action: `consolidation.${move}`, collection: 'consolidations', id, title: label },
    ...{ outlet: null, from: state, to, reason: move === 'close' ? null : reason },
    ...(drawn && { after: { version: (last?.number ?? 0) + 1, hash: drawn.hash } }),
  })
}

/** What a move writes beside the state. */
const EFFECTS: Record<ConsolidationMove, (writing: Writing) => Record<string, unknown>> = {
  close: ({ consolidation }) => ({
    ...{ closings: consolidation.closings + 1, askedBy: null, askReason: null },
  }),
  adjust: ({ consolidation }) => ({ closings: consolidation.closings + 1 }),
  askReopen: ({ req, reason }) => ({ askedBy: req.user?.id ?? null, askReason: reason }),
  reopen: () => ({}),
  keepClosed: () => ({ askReason: null }),
}
