import type { InstantText } from '../../contract/instants'
import { isLater } from '../../contract/rfc3339'
import { decideTextMove } from './decide'
import type { Person, RefusalCode, Rules, TextState } from './types'

/** The minute set for a text to be taken down: beside its state, which no minute changes by itself (workflow.md, Expiry). */
export type ExpireAt = InstantText | null

/** Whether the minute has come: from then on nobody has the text, carried out or not. */
export const hasExpired = (expireAt: ExpireAt, at: InstantText): boolean =>
  expireAt !== null && !isLater(expireAt, at)

export type ExpiryRefusal = RefusalCode | 'expiryDue' | 'noExpiry' | 'expiresAhead'

type Asked = {
  readonly by: Person | null
  readonly at: InstantText
  /** When it is to be taken down; null calls it off. */
  readonly time: InstantText | null
  readonly reason?: string | null
}

/**
 * Why a minute for taking a text down may not be set, changed or called off by a person; null if it may. Whoever could take the
 * text down now may say when; calling it off wants no reason.
 */
export function refuseExpiry(
  rules: Rules,
  { text, expireAt }: { text: TextState; expireAt: ExpireAt },
  { by, at, time, reason }: Asked,
): ExpiryRefusal | null {
  const why = time === null ? 'called off' : reason
  const decision = decideTextMove(rules, text, { move: 'takeDown', by, at, reason: why })
  if (!decision.ok) return decision.code
  if (hasExpired(expireAt, at)) return 'expiryDue'
  if (time === null) return expireAt === null ? 'noExpiry' : null
  if (!isLater(time, at)) return 'pastTime'
  return expiresAhead(text, time) ? 'expiresAhead' : null
}

/** Whether a text would be taken down before readers ever get it. */
export function expiresAhead({ public: { published, next } }: TextState, time: ExpireAt): boolean {
  return published === null && next !== null && hasExpired(time, next.at)
}
