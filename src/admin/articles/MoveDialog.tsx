'use client'

import { addDays, civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { offeredMinute } from '@/domain/workflow/text/offeredMinute'
import { isVisible } from '@/domain/workflow/text/visible'

import { ReasonDialog } from '../ui/ReasonDialog'
import type { ArticleSide, ButtonMove } from './articleSteps'
import { useWarnings } from './checks/useWarnings'
import { Warnings } from './checks/Warnings'
import { TimeDialog } from './TimeDialog'

/** The moves that are asked for with a reason, and what each does. */
const REASONS = {
  return: {
    title: 'Trả lại bài',
    consequence:
      'Bài trở về tay tác giả cùng lý do bạn ghi. Nếu bài đã duyệt, lần duyệt đó không còn hiệu lực.',
    label: 'Lý do trả lại',
    confirmLabel: 'Trả lại',
  },
  takeDown: {
    title: 'Gỡ bài khỏi mọi nơi công khai',
    consequence:
      'Ngay khi bạn bấm, bạn đọc không còn xem được bài này và ảnh của bài: trên trang, trong danh sách và qua API. Bản đã đăng được giữ lại làm chứng cứ; lượt đăng đã hiện ra vẫn tính; bản đang hẹn giờ không đăng nữa. Muốn đăng lại thì phải cho phép đăng lại và duyệt lại.',
    label: 'Lý do gỡ bài',
    confirmLabel: 'Gỡ bài',
  },
  reinstate: {
    title: 'Cho đăng lại bài đã gỡ',
    consequence:
      'Chưa có gì hiện ra với bạn đọc: bài chỉ được phép đăng lại, sau khi được duyệt và có người bấm Đăng.',
    label: 'Lý do cho đăng lại',
    confirmLabel: 'Cho đăng lại',
  },
} as const
type ReasonedMove = keyof typeof REASONS
const isReasoned = (move: ButtonMove): move is ReasonedMove => move in REASONS

const ASKED: readonly ButtonMove[] = [
  'return',
  'takeDown',
  'reinstate',
  'schedule',
  'embargo',
  'expire',
]

/** Whether a move needs more than a press. */
export const isAsked = (move: ButtonMove): boolean => ASKED.includes(move)

export type MoveDetails = { reason?: string | null; time?: string | null }

type Props = {
  move: ButtonMove
  /** Its id. */
  article: string
  side: ArticleSide
  /** Does it; answers with the sentence of what went wrong, or null. */
  onConfirm: (details: MoveDetails) => Promise<string | null>
  onClose: () => void
}

/** Says what a move does and asks for what it needs: a reason, or a day and a minute. */
export function MoveDialog({ move, article, side, onConfirm, onClose }: Props) {
  const warned = useWarnings([{ id: article, title: '' }], move)
  if (isReasoned(move)) {
    return (
      <ReasonDialog
        open
        {...REASONS[move]}
        onConfirm={(reason) => onConfirm({ reason })}
        onClose={onClose}
      />
    )
  }
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const confirm = (at: number | null, reason: string | null) =>
    onConfirm({ time: time(at), reason })
  const props = timed(move, side)
  const notice = <Warnings texts={warned} />
  return <TimeDialog {...props} notice={notice} onConfirm={confirm} onClose={onClose} />
}

function timed(move: ButtonMove, side: ArticleSide) {
  if (move === 'schedule') return scheduling(side)
  return move === 'expire' ? expiring(side) : embargoing(side)
}

const EARLY = '06:00'

function scheduling({ text, wishedAt }: ArticleSide) {
  const { next, published } = text.public
  const offered = offeredMinute({
    nextAt: next ? Date.parse(next.at) : null,
    wishedAt: wishedAt ? Date.parse(wishedAt) : null,
    now: Date.now(),
  })
  return {
    title: next ? 'Đổi giờ hẹn đăng' : 'Hẹn giờ đăng',
    date: civilDateOf(offered ?? Date.now() + 24 * 3_600_000),
    time: offered === null ? EARLY : timeOfDay(offered),
    confirmLabel: 'Hẹn giờ',
    consequence: (at: number | null) =>
      [
        at === null
          ? 'Bản đã duyệt này tự ra với bạn đọc đúng giờ hẹn.'
          : `Bản đã duyệt này tự ra với bạn đọc lúc ${formatDateTime(at)}.`,
        published !== null && 'Đến lúc đó bản đang đăng giữ nguyên.',
        next && `Giờ hẹn cũ (${formatDateTime(Date.parse(next.at))}) không còn hiệu lực.`,
        'Viết tiếp không làm đổi bản đã hẹn.',
      ]
        .filter(Boolean)
        .join(' '),
  }
}

function embargoing({ text }: ArticleSide) {
  const { embargoUntil } = text.public
  const offered = embargoUntil ? Date.parse(embargoUntil) : null
  const isSeen = isVisible(text.public, new Date().toISOString())
  const hides = (at: number) => isSeen && at > Date.now()
  return {
    title: 'Cấm đăng trước giờ',
    date: offered === null ? addDays(civilDateOf(Date.now()), 1) : civilDateOf(offered),
    time: offered === null ? EARLY : timeOfDay(offered),
    confirmLabel: 'Đặt giờ',
    needsReason: hides,
    lift: embargoUntil ? { label: 'Bỏ cấm' } : null,
    consequence: (at: number | null) => {
      if (at !== null && hides(at)) {
        return `Bạn đọc đang xem được bài này. Từ lúc bạn bấm đến ${formatDateTime(at)} bài ẩn khỏi mọi nơi công khai. Lượt đăng đã hiện ra vẫn tính.`
      }
      return at === null
        ? 'Đến giờ này bạn đọc mới xem được bài, dù bài đã đăng.'
        : `Bạn đọc xem được bài từ ${formatDateTime(at)}, dù bài đăng trước đó. Lượt đăng tính từ lúc bài hiện ra.`
    },
  }
}

const TOLD =
  'Tác giả và người viết bài được báo; nếu lượt đăng đã tính, ban biên tập và người giám sát được báo.'

function expiring({ text, expiry }: ArticleSide) {
  const { next } = text.public
  const offered = expiry ? Date.parse(expiry.at) : null
  const ahead = (at: number) => next !== null && Date.parse(next.at) >= at
  return {
    title: expiry ? 'Đổi giờ gỡ' : 'Hẹn gỡ',
    date: offered === null ? addDays(civilDateOf(Date.now()), 1) : civilDateOf(offered),
    time: offered === null ? EARLY : timeOfDay(offered),
    confirmLabel: 'Hẹn gỡ',
    needsReason: () => true,
    lift: expiry ? { label: 'Bỏ hẹn gỡ' } : null,
    consequence: (at: number | null) =>
      [
        `${at === null ? 'Đến giờ này' : `Lúc ${formatDateTime(at)}`} bài tự bị gỡ khỏi mọi nơi công khai: trên trang, trong danh sách và qua API; ảnh của bài cũng vậy. Lượt đăng đã hiện ra vẫn tính.`,
        at !== null && ahead(at) && 'Bản mới đang hẹn đăng không sớm hơn giờ này sẽ không đăng.',
        'Bản đã duyệt phải duyệt lại nếu muốn đăng lại.',
        TOLD,
      ]
        .filter(Boolean)
        .join(' '),
  }
}
