import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Alert } from '@/payload-types'

import { DESK_ACTION_WORDS } from '../../words/deskActions'

/** One line of what happened: nothing of the log but when, who, what in words, and why. */
export type HistoryLine = {
  key: string
  at: string
  who: string
  what: string
  about: string
  reason: string | null
  tone: 'bad' | 'good' | 'muted'
}

const MOST = 200

type Values = Record<string, unknown>
type Event = {
  id: string
  action: string
  collection: string
  before: Values
  after: Values
}

/**
 * The history of issues and airings for whoever may read the ledger: the caller has asked for these rows under the
 * person's rights; the log itself is closed to them, so no more than the lines' words leave here.
 */
export async function loadHistory(
  req: PayloadRequest,
  { issues, airings, alerts }: { issues: string[]; airings: string[]; alerts: readonly Alert[] },
): Promise<HistoryLine[]> {
  const ids = [...issues, ...airings]
  const docs =
    ids.length === 0
      ? []
      : await rowsWhere(req, 'audit-events', {
          where: {
            and: [{ subjectCollection: { in: ['issues', 'airings'] } }, { subjectId: { in: ids } }],
          },
          sort: '-at',
          limit: MOST,
          select: {
            at: true,
            action: true,
            actorName: true,
            subjectCollection: true,
            subjectTitle: true,
            reason: true,
            before: true,
            after: true,
          },
          overrideAccess: true,
        })
  const lines = docs.flatMap((row): HistoryLine[] => {
    const event: Event = {
      id: row.id,
      action: row.action,
      collection: row.subjectCollection ?? '',
      before: valuesOf(row.before),
      after: valuesOf(row.after),
    }
    const what = wordsOf(event)
    if (!what) return []
    return [
      {
        key: row.id,
        at: row.at,
        who: row.actorName ?? 'Hệ thống',
        what,
        about: row.subjectTitle ?? '',
        reason: row.reason ?? reasonOf(event.after),
        tone: 'muted',
      },
    ]
  })
  return [...lines, ...alerts.flatMap(alertLines)].sort((one, other) =>
    one.at < other.at ? -1 : 1,
  )
}

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

/** What was done, or null for what tells a reader nothing. */
function wordsOf(event: Event): string | null {
  if (event.action === 'refused') return null
  const parts = event.collection === 'airings' ? airingWords(event) : issueWords(event)
  return parts.length > 0 ? parts.join('; ') : null
}

function airingWords({ action, before, after }: Event): string[] {
  if (isDeskAction(action)) return [DESK_ACTION_WORDS[action]]
  if (after.rejected === true) return [DESK_ACTION_WORDS['airing.reject']]
  if (after.confirmed === true && before.confirmed !== true)
    return [DESK_ACTION_WORDS['airing.confirm']]
  if (action === 'create') return ['Ghi lượt phát, chưa xác nhận']
  return ['Sửa lượt phát']
}

const isDeskAction = (action: string): action is keyof typeof DESK_ACTION_WORDS =>
  Object.hasOwn(DESK_ACTION_WORDS, action)

const CHANGES: readonly { field: string; words: (was: unknown, is: unknown) => string | null }[] = [
  {
    field: 'plannedAt',
    words: (was, is) => `${DESK_ACTION_WORDS['issue.move']} ${timeOf(was)} → ${timeOf(is)}`,
  },
  {
    field: 'cancelled',
    words: (_, is) => DESK_ACTION_WORDS[is ? 'issue.cancel' : 'issue.restore'],
  },
  { field: 'waiver', words: waiverWords },
  {
    field: 'makesUp',
    words: (_, is) => (is ? DESK_ACTION_WORDS['issue.makeUp'] : 'Bỏ gắn phát bù'),
  },
  { field: 'number', words: () => 'Đổi số thứ tự' },
]

function issueWords({ action, before, after }: Event): string[] {
  if (action === 'create' || action === 'issue.makeUp') {
    const slot = after.plannedAt ? `, giờ dự kiến ${timeOf(after.plannedAt)}` : ''
    return [after.makesUp ? `${DESK_ACTION_WORDS['issue.makeUp']}${slot}` : `Lập số${slot}`]
  }
  if (action === 'delete') return ['Xóa số']
  const changes = CHANGES.filter(({ field }) => field in after).flatMap(
    ({ field, words }) => words(before[field], after[field]) ?? [],
  )
  return changes.length === 0 && isDeskAction(action) ? [DESK_ACTION_WORDS[action]] : changes
}

function waiverWords(was: unknown, is: unknown): string | null {
  const waived = valuesOf(is).waived === true
  if (waived === (valuesOf(was).waived === true)) return null
  const document = valuesOf(is).document
  if (!waived) return DESK_ACTION_WORDS['issue.unwaive']
  const word = DESK_ACTION_WORDS['issue.waive']
  return typeof document === 'string' && document ? `${word} theo ${document}` : word
}

function reasonOf(after: Values): string | null {
  const reason = after.cancelReason ?? valuesOf(after.waiver).reason
  return typeof reason === 'string' && reason !== '' ? reason : null
}

function timeOf(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(time) ? 'chưa xếp' : formatDateTime(time)
}

function alertLines({ id, message, openedAt, resolvedAt, ...alert }: Alert): HistoryLine[] {
  const line = { about: '', reason: null, who: 'Hệ thống' }
  const lines: HistoryLine[] = [
    { ...line, key: `${id}-opened`, at: openedAt, what: `Cảnh báo: ${message}`, tone: 'bad' },
  ]
  if (alert.settledAt) {
    const who = alert.settledBy && typeof alert.settledBy === 'object' ? alert.settledBy.name : null
    lines.push({
      ...line,
      key: `${id}-settled`,
      at: alert.settledAt,
      who: who ?? 'Người phụ trách',
      what: `${DESK_ACTION_WORDS['alert.settle']}: ${alert.title ?? message}`,
      reason: alert.settledReason ?? null,
      tone: 'muted',
    })
  }
  if (resolvedAt) {
    lines.push({
      ...line,
      key: `${id}-resolved`,
      at: resolvedAt,
      what: 'Hết cảnh báo',
      tone: 'good',
    })
  }
  return lines
}
