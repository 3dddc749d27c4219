import { decideTextMove } from '@/domain/workflow/text/decide'
import { refuseTrash } from '@/domain/workflow/text/trash'
import type { Move, MoveName, TextState } from '@/domain/workflow/text/types'

import { type Asker, type Crowd, rolesOfAsker } from './people'

const HOUR_MS = 3_600_000
const iso = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

/** What can be asked of a text: the law's moves with what they say, and what Payload does besides. */
export const ASKS = {
  edit: { move: 'edit' },
  'edit by a list': { move: 'edit' },
  'restore a version': { move: 'edit' },
  submit: { move: 'submit' },
  'submit what was changed since': { move: 'submit', isStale: true },
  withdraw: { move: 'withdraw' },
  'reassign to a colleague': { move: 'reassign' },
  'reassign to a stranger': { move: 'reassign', toStranger: true },
  approve: { move: 'approve' },
  'approve what was changed since': { move: 'approve', isStale: true },
  return: { move: 'return', reason: 'Thiếu số liệu.' },
  'return without a reason': { move: 'return', reason: ' ' },
  publish: { move: 'publish' },
  'publish what was changed since': { move: 'publish', isStale: true },
  schedule: { move: 'schedule', time: 2 },
  'schedule in the past': { move: 'schedule', time: -2 },
  unschedule: { move: 'unschedule' },
  'embargo with a reason': { move: 'embargo', time: 3, reason: 'Chờ họp báo.' },
  'embargo without a reason': { move: 'embargo', time: 3 },
  'lift the embargo': { move: 'embargo' },
  'take down': { move: 'takeDown', reason: 'Sai số liệu.' },
  'take down without a reason': { move: 'takeDown', reason: '' },
  reinstate: { move: 'reinstate', reason: 'Đã sửa.' },
  'reinstate without a reason': { move: 'reinstate' },
  'minute passes': { move: 'tick' },
  trash: { beside: 'trash' },
  untrash: { beside: 'untrash' },
  'delete for good': { beside: 'delete' },
} as const satisfies Record<string, Ask>

type Ask = {
  move?: MoveName
  beside?: 'trash' | 'untrash' | 'delete'
  isStale?: boolean
  toStranger?: boolean
  reason?: string
  /** In so many hours. */
  time?: number
}
export type AskName = keyof typeof ASKS
export const ASK_NAMES = Object.keys(ASKS) as AskName[]

/** The ask as the law takes it; null of what is not the law's. */
export function moveOf(
  name: AskName,
  { people }: Crowd,
  { text, asker }: { text: TextState; asker: Asker },
): Move | null {
  const { move, isStale, toStranger, reason, time }: Ask = ASKS[name]
  if (!move) return null
  const to = people[toStranger ? 'stranger' : 'colleague'].id
  const { revision, complete } = text.work
  return {
    move,
    by: people[asker].id,
    at: iso(0),
    seen: isStale ? revision - 1 : revision,
    // An old version brings its words along.
    complete,
    to,
    reason: reason ?? null,
    time: iso(time ?? 0),
    until: time === undefined ? null : iso(time),
  } as Move
}

export type Expected =
  | { ok: true; text: TextState | null; trashed: boolean; lines: number }
  /** `code` is the law's; null where access alone refuses. */
  | { ok: false; code: string | null }

type Case = { crowd: Crowd; text: TextState; trashed: boolean; asker: Asker }

/** What the law and the rules of the trash make of it. */
export function expectedOf(name: AskName, move: Move | null, given: Case): Expected {
  const { crowd, text, trashed } = given
  if (!move) return besideLaw(name, given)
  // Nothing is moved that lies in the trash; the clock passes it by.
  if (trashed) return { ok: false, code: null }
  const decision = decideTextMove(crowd.rules, text, move)
  if (!decision.ok) return decision
  // That an older version came back has a line of its own.
  const besides = name === 'restore a version' ? 1 : 0
  const lines = linesFor(move.move, text, decision.text) + besides
  return { ok: true, text: decision.text, trashed, lines }
}

/** How many lines of the log a move leaves. */
export function linesFor(move: MoveName, before: TextState, after: TextState): number {
  // Saving what is not approved is no event: autosave would drown the log.
  if (move === 'edit') return before.work.state === 'approved' ? 1 : 0
  return move === 'tick' && before === after ? 0 : 1
}

/** Of these texts nothing is kept until a day. */
const UNKEPT = { keepUntil: null, day: '2026-01-01' }

const TRASHERS = ['editorInChief', 'outletHead', 'administrator']

function besideLaw(name: AskName, { text, trashed, asker }: Case): Expected {
  const { beside }: Ask = ASKS[name]
  const isTheirs = rolesOfAsker(asker).some((role) => TRASHERS.includes(role))
  const { published, takenDown } = text.public
  const wasPublic = published !== null || takenDown
  if (beside === 'delete') {
    if (!isTheirs || wasPublic) return { ok: false, code: null }
    return { ok: true, text: null, trashed, lines: 1 }
  }
  const isTrash = beside === 'trash'
  if (!isTheirs || trashed === isTrash) return { ok: false, code: null }
  if (isTrash && refuseTrash(text.public, UNKEPT)) return { ok: false, code: null }
  return { ok: true, text, trashed: isTrash, lines: 1 }
}
