import type { InstantText } from '../../contract/instants'
import { isLater } from '../../contract/rfc3339'
import { type ExpireAt, hasExpired } from './expiry'
import type { TextState, WorkState } from './types'
import { isEmbargoed, isVisible } from './visible'

/** What people see of where a text stands, with the instants shown in it (workflow.md, What people see). */
export type Pill =
  /** Đã gỡ */
  | { readonly pill: 'takenDown' }
  /** Đã đăng · hẹn bản mới */
  | { readonly pill: 'liveWithNext'; readonly time: InstantText }
  /** Đã đăng */
  | { readonly pill: 'live' }
  /** Đã đăng · đang sửa, with the state of the work behind it */
  | { readonly pill: 'liveInWork'; readonly state: WorkState }
  /** Cấm đăng trước giờ */
  | { readonly pill: 'embargoed'; readonly until: InstantText }
  /** Hẹn giờ · quá giờ */
  | { readonly pill: 'overdue' }
  /** Hẹn giờ; `until` is an embargo that ends later than that */
  | { readonly pill: 'scheduled'; readonly time: InstantText; readonly until: InstantText | null }
  | { readonly pill: WorkState }
  /** Đến giờ gỡ: nobody has it, the takedown is still to be carried out */
  | { readonly pill: 'expired'; readonly time: InstantText }
  /** Hẹn gỡ: beside any other */
  | { readonly pill: 'expires'; readonly time: InstantText }
  /** Đã cải chính: beside any other */
  | { readonly pill: 'corrected' }

/** The one pill of a text at an instant, from both its sides, and what a minute set for its takedown and a correction add. */
export function pillsOf(
  text: TextState,
  {
    at,
    isCorrected,
    expireAt = null,
  }: { at: InstantText; isCorrected: boolean; expireAt?: ExpireAt },
): readonly Pill[] {
  return [
    ...withExpiry(publicPill(text, at) ?? { pill: text.work.state }, expireAt, at),
    ...(isCorrected ? [{ pill: 'corrected' } as const] : []),
  ]
}

function withExpiry(pill: Pill, time: ExpireAt, at: InstantText): readonly Pill[] {
  if (time === null || pill.pill === 'takenDown') return [pill]
  return hasExpired(time, at) ? [{ pill: 'expired', time }] : [pill, { pill: 'expires', time }]
}

function publicPill({ work, public: side }: TextState, at: InstantText): Pill | null {
  const { published, next, embargoUntil } = side
  if (side.takenDown) return { pill: 'takenDown' }
  if (isVisible(side, at)) {
    if (next) return { pill: 'liveWithNext', time: next.at }
    const isSame = work.state === 'approved' && work.revision === published
    return isSame ? { pill: 'live' } : { pill: 'liveInWork', state: work.state }
  }
  if (published !== null && embargoUntil !== null) return { pill: 'embargoed', until: embargoUntil }
  if (!next) return null
  if (!isLater(next.at, at)) return { pill: 'overdue' }
  const until = isEmbargoed(side, next.at) ? embargoUntil : null
  return { pill: 'scheduled', time: next.at, until }
}
