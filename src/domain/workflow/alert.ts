/**
 * What people did about an alert. Whether its fact still holds is another question, which the check alone answers: an
 * alert can be settled and hold all the same, and is then shown as that.
 */
export const ALERT_HANDLINGS = ['new', 'acknowledged', 'settled'] as const
export type AlertHandling = (typeof ALERT_HANDLINGS)[number]

export const ALERT_MOVES = ['acknowledge', 'assign', 'settle', 'reopen'] as const
export type AlertMove = (typeof ALERT_MOVES)[number]

export type AlertTransition = {
  move: AlertMove
  from: readonly AlertHandling[]
  to: AlertHandling
  needsReason: boolean
}

/** Every legal move while the fact holds. A fact that is gone asks for nothing; one that comes back is new again. */
export const ALERT_TRANSITIONS: Record<AlertMove, AlertTransition> = {
  acknowledge: { move: 'acknowledge', from: ['new'], to: 'acknowledged', needsReason: false },
  assign: {
    move: 'assign',
    from: ['new', 'acknowledged'],
    to: 'acknowledged',
    needsReason: false,
  },
  settle: { move: 'settle', from: ['new', 'acknowledged'], to: 'settled', needsReason: true },
  reopen: { move: 'reopen', from: ['settled'], to: 'new', needsReason: true },
}

export type AlertVerdict =
  { ok: true; to: AlertHandling } | { ok: false; why: 'gone' | 'wrongHandling' | 'reasonMissing' }

/** Whether a move may be made now. */
export function judgeAlertMove(
  move: AlertMove,
  { open, handling, reason }: { open: boolean; handling: AlertHandling; reason: string | null },
): AlertVerdict {
  const { from, to, needsReason } = ALERT_TRANSITIONS[move]
  if (!open) return { ok: false, why: 'gone' }
  if (!from.includes(handling)) return { ok: false, why: 'wrongHandling' }
  if (needsReason && !reason?.trim()) return { ok: false, why: 'reasonMissing' }
  return { ok: true, to }
}
