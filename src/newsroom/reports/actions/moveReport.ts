import type { PayloadRequest } from 'payload'

import { rolesAt } from '@/access/outletScope'
import { insertUnique, whileClaimed } from '@/database/claim'
import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { difference } from '@/domain/report/difference'
import {
  decideReportMove,
  FREEZING_MOVES,
  type ReportMove,
  type ReportState,
} from '@/domain/report/way/moves'

import { recordEvent } from '../../audit/recordEvent'
import { demandAcceptance } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { logRefusal } from '../askedAt'
import { drawReport, type Drawn } from '../drawReport'
import { reportFailure } from '../reportFailure'
import { loadOutletReport, loadVersion, type OutletReport, type Version } from '../reportSubject'
import { sendingWarnings } from '../sendingWarnings'
import { freezeReport } from './freezeReport'

const LEASE_MS = 60_000

type Move = {
  req: PayloadRequest
  id: string
  move: ReportMove
  /** The revision of the text that the person had before their eyes. */
  seen: number | null
  reason: string | null
  acceptWarnings: boolean
  now: Date
}

export type Moved = { id: string; state: ReportState }

/**
 * Moves a report for the request's user by the table of src/domain/report/way, one move at a time. Sending freezes its
 * figures and its text.
 * @throws NewsroomError or DeskRefusal with what to do when the move is not legal now.
 */
export async function moveReport(request: Move): Promise<Moved> {
  const { req, id } = request
  await loadOutletReport(req, id, { overrideAccess: false })
  const taken = () => failure('reportMoved')
  const claim = { payload: req.payload, key: `report:${id}`, leaseMs: LEASE_MS, taken }
  return whileClaimed(claim, () => decideAndWrite(request))
}

async function decideAndWrite(request: Move): Promise<Moved> {
  const { req, id, move, seen, reason, acceptWarnings, now } = request
  const report = await loadOutletReport(req, id, { overrideAccess: true })
  const last = await loadVersion(req, id, { overrideAccess: true })
  const roles = await rolesAt(req, report.outlet)
  const asked = {
    ...{ move, state: report.state, roles, reason, seenText: seen, text: report.textRevision },
    ...{ unknownFigures: [] as string[], isOtherwise: true, now: now.getTime() },
    lastCutOff: last && Date.parse(last.cutOff),
  }
  // Before anything is computed for who may not.
  await decided(request, report, asked)
  const isDrawn = move === 'ready' || FREEZING_MOVES.includes(move)
  const drawn = isDrawn ? await drawReport(req, report, now.toISOString()) : null
  const to = await decided(request, report, {
    ...{ ...asked, unknownFigures: drawn?.unknownFigures ?? [] },
    isOtherwise: move !== 'restate' || isOtherwise(last, drawn),
  })
  if (move === 'send' && drawn)
    demandAcceptance(sendingWarnings(report, drawn, now), acceptWarnings)
  const write = () =>
    inTransaction({ payload: req.payload, req }, (own) =>
      writeMove({ ...request, req: own, report, drawn, last, to }),
    )
  // The number of a version that another process kept meanwhile.
  if (!(await insertUnique(['key'], write))) throw failure('reportMoved')
  return { id, state: to }
}

const isOtherwise = (last: Version | null, drawn: Drawn | null) =>
  last !== null && drawn !== null && difference(last.figures, drawn.figures).length > 0

async function decided(
  { req, move }: Move,
  report: OutletReport,
  asked: Parameters<typeof decideReportMove>[0],
): Promise<ReportState> {
  const decision = decideReportMove(asked)
  if (decision.ok) return decision.to
  if (decision.refusal.code === 'wrongRole') await logRefusal(req, report, move)
  throw reportFailure(decision.refusal)
}

type Writing = Move & {
  report: OutletReport
  drawn: Drawn | null
  last: Version | null
  to: ReportState
}

async function writeMove(writing: Writing): Promise<void> {
  const { req, id, move, reason, now, report, drawn, last, to } = writing
  const isMoved = await compareAndSet({
    ...{ req, collection: 'reports', id },
    expected: {
      and: [{ state: { equals: report.state } }, { textRevision: { equals: report.textRevision } }],
    },
    set: { state: to, ...EFFECTS[move](writing) },
  })
  if (!isMoved) throw failure('reportMoved')
  const why = move === 'restate' ? reason : report.returnReason
  const isFrozen = FREEZING_MOVES.includes(move) && drawn !== null
  if (isFrozen) await freezeReport({ req, report, drawn, now, last, reason: why })
  await recordEvent({
    ...{ req, action: `report.${move}`, collection: 'reports', id, title: report.label },
    ...{ outlet: report.outlet, from: report.state, to },
    reason: move === 'return' || move === 'restate' ? reason : null,
    ...(isFrozen && { after: { version: (last?.number ?? 0) + 1, hash: drawn.hash } }),
  })
}

function sent({ req, now }: Writing): Record<string, unknown> {
  return { sentBy: req.user?.id ?? null, sentAt: now.toISOString(), returnReason: null }
}

/** What a move writes beside the state. */
const EFFECTS: Record<ReportMove, (writing: Writing) => Record<string, unknown>> = {
  ready: () => ({}),
  send: sent,
  return: ({ reason }) => ({ returnReason: reason }),
  accept: ({ req, now, last }) => ({
    ...{ acceptedBy: req.user?.id ?? null, acceptedAt: now.toISOString() },
    acceptedVersion: last?.number ?? null,
  }),
  restate: sent,
}
