import { formatDateTime } from '@/domain/calendar/vietnameseDates'

/** As much of the public side of a text as says why readers don't have it; instants in UTC, ISO. */
export type HiddenSide = {
  publication: string | null
  nextAt?: string | null
  publishedAt?: string | null
  embargoUntil?: string | null
  expireAt?: string | null
  takenDown?: boolean | null
  trashed?: boolean | null
}

/** Why readers don't have a text, in words that go on after “bài này”; null when they have it. */
export function whyHidden(side: HiddenSide | null, now: string): string | null {
  if (!side) return 'chưa đăng'
  if (side.takenDown) return 'đã gỡ'
  if (side.trashed) return 'đang ở thùng rác'
  if (side.expireAt && side.expireAt <= now) return 'đã hết hạn đăng'
  const due = side.publication === null ? (side.nextAt ?? null) : isLater(side.publishedAt, now)
  if (due) return `hẹn đăng lúc ${at(due)}`
  if (side.publication === null) return 'chưa đăng'
  const embargo = isLater(side.embargoUntil, now)
  return embargo ? `chưa được đăng trước ${at(embargo)}` : null
}

const isLater = (instant: string | null | undefined, now: string): string | null =>
  instant && instant > now ? instant : null
const at = (instant: string) => formatDateTime(Date.parse(instant))
