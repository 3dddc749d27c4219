import type { Answer } from '../../send/send'
import { type FieldName, type Fields, isSameFields, pick } from '../fields/textFields'
import type { Conflict, Saved } from '../fields/types'

export type AfterAnswer =
  /** The server has what was sent. */
  | { kind: 'saved'; saved: Saved }
  /** Tried again by itself. */
  | { kind: 'retry'; phase: 'offline' | 'broken' }
  /** Sent again with what was typed meanwhile: what is asked of the person is asked of all their words. */
  | { kind: 'resend' }
  /** Waits for the person. */
  | { kind: 'session' | 'refused'; message: string }
  | { kind: 'conflict'; message: string; conflict: Conflict }

/** What follows from an answer to what was `sent`, while the form shows `now`. */
export function afterAnswer(
  { done, refusal }: Answer<Saved>,
  { sent, now }: { sent: Fields; now: Fields },
): AfterAnswer {
  // Else something on the way answered for the server: nothing is known to be kept.
  if (done)
    return isWhole(done) ? { kind: 'saved', saved: done } : { kind: 'retry', phase: 'broken' }
  const { cause, status, message } = refusal
  const { conflict } = (refusal.body ?? {}) as { conflict?: Conflict }
  if (status === 409 && conflict) {
    const isTypedOn = !isSameFields(sent, pick(now, Object.keys(sent) as FieldName[]))
    return isTypedOn ? { kind: 'resend' } : { kind: 'conflict', message, conflict }
  }
  if (cause === 'session') return { kind: 'session', message }
  if (cause === 'offline' || cause === 'calledOff') return { kind: 'retry', phase: 'offline' }
  if (cause === 'broken' || status === 429) return { kind: 'retry', phase: 'broken' }
  return { kind: 'refused', message }
}

const isWhole = ({ fields, savedAt }: Partial<Saved>): boolean =>
  typeof fields === 'object' && fields !== null && typeof savedAt === 'string'
