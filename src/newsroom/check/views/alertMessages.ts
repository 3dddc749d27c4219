import { addDays, type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { formatDate, formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { AlertFact, AlertKind } from '@/domain/obligation/alerts'
import type { FreshnessRow, LedgerRow } from '@/domain/obligation/ledger/types'

import type { ObligationHead } from '../../obligations/obligationHead'
import { ALERT_KIND_WORDS } from '../../words/alertWords'
import { chances } from '../forecastWords'

/** An issue as a message speaks of it. */
export type IssueWords = { label: string; plannedAt: string | null; isPage: boolean }

export type MessageContext = {
  obligation: ObligationHead
  /** Whether the obligation's columns are pages, which are posted, not broadcast. */
  isPage: boolean
  issueOf: (id: string) => IssueWords | undefined
}

type FactOf<Kind extends AlertKind> = AlertFact & { kind: Kind }

type Sentence<Kind extends AlertKind> = (fact: FactOf<Kind>, context: MessageContext) => string

const MAX_DATES = 4
const HOUR_MS = 3_600_000

/** What people read: what happened, and what to do now. Nothing in it changes with the hour alone. */
const SENTENCES: { [Kind in AlertKind]: Sentence<Kind> } = {
  missedIssue: ({ issue, row }, { issueOf }) => {
    const { label, plannedAt, isPage } = issueOf(issue) ?? UNKNOWN_ISSUE
    const verb = verbOf(isPage)
    const slot = plannedAt ? `, lịch ${formatDateTime(Date.parse(plannedAt))}` : ''
    const outcome =
      row.state === 'short' ? `; ${periodWords(row.period)} thiếu ${row.shortage} số` : ''
    return (
      `${label}${slot}: chưa có xác nhận đã ${verb}${outcome}. Hãy xác nhận kèm chứng cứ nếu đã ${verb}; ` +
      `nếu chưa, hãy lên lịch ${verb} bù hoặc xin miễn.`
    )
  },
  pendingLong: ({ issue, row }, { obligation, issueOf }) => {
    const { label, plannedAt, isPage } = issueOf(issue) ?? UNKNOWN_ISSUE
    const verb = verbOf(isPage)
    const slot = plannedAt ? `, lịch ${formatDateTime(Date.parse(plannedAt))}` : ''
    const until = plannedAt
      ? ` trước ${formatDateTime(Date.parse(plannedAt) + obligation.graceHours * HOUR_MS)}`
      : ''
    return (
      `${label}${slot}: chờ xác nhận đã ${verb} quá nửa thời gian cho phép. ` +
      `Hãy xác nhận kèm chứng cứ${until}, nếu không số này bị tính là bỏ lỡ của ${periodWords(row.period)}.`
    )
  },
  shortPeriod: ({ row }, { obligation, isPage }) => {
    const listed = row.missed > 0 ? `, trong đó ${row.missed} số bị lỡ đã có cảnh báo riêng` : ''
    return (
      `${subjectIn(row, obligation)}: hết kỳ, thiếu ${row.shortage}/${row.due} số${listed}. ` +
      `Hãy nhập số và lượt ${verbOf(isPage)} kèm chứng cứ nếu thực tế đã ${verbOf(isPage)}; ` +
      'nếu không, hãy báo cáo lý do thiếu.'
    )
  },
  atRisk: ({ row }, { obligation, isPage, issueOf }) => {
    const dates = row.issues.planned.flatMap((id) => issueOf(id)?.plannedAt ?? [])
    const pending = row.pending > 0 ? ` và xác nhận các số đã ${verbOf(isPage)}` : ''
    return (
      `${subjectIn(row, obligation)}: còn thiếu ${row.shortage} số, ` +
      `${chances(row)}${dateList(dates)}. ` +
      `Hãy thêm lịch ${verbOf(isPage)} đến hết ngày ${formatDate(row.to)}${pending}.`
    )
  },
  stale: ({ row }, { obligation, isPage }) => {
    const days = obligation.days ?? 0
    const item = isPage ? 'bài' : 'số'
    const what = row.newest
      ? `${item} mới nhất ngày ${formatDate(row.newest)}`
      : `chưa có ${item} nào từ ngày ${formatDate(obligation.validFrom)}`
    return (
      `${subject(obligation)}: ${what}, quá hạn từ ngày ${formatDate(overdueSince(row, obligation))} ` +
      `(không được để trống quá ${days} ngày). Hãy ${verbOf(isPage)} ${item} mới.`
    )
  },
}

const UNKNOWN_ISSUE: IssueWords = { label: 'Một số', plannedAt: null, isPage: false }

/** The sentence of an alert, for a person of the newsroom. */
export function alertMessage(fact: AlertFact, context: MessageContext): string {
  const sentence = SENTENCES[fact.kind] as Sentence<AlertKind>
  return sentence(fact, context)
}

/** What an alert is about and no more: a mail says only this. */
export function alertTitle(fact: AlertFact, { obligation, issueOf }: MessageContext): string {
  const about =
    fact.kind === 'missedIssue' || fact.kind === 'pendingLong'
      ? (issueOf(fact.issue) ?? UNKNOWN_ISSUE).label
      : fact.kind === 'stale'
        ? subject(obligation)
        : subjectIn(fact.row, obligation)
  return `${ALERT_KIND_WORDS[fact.kind].vi}: ${about}`
}

/** An obligation over one column is spoken of by that column's name, as on the screens. */
function subject({ columns, title }: ObligationHead): string {
  return (columns.length === 1 && columns[0]?.name) || title
}

function subjectIn({ period }: LedgerRow, obligation: ObligationHead): string {
  const name = subject(obligation)
  return `${name}${name === obligation.title ? ',' : ''} ${periodWords(period)}`
}

/** The first day without a fresh enough item; the obligation's first day counts as one (ledger.md). */
function overdueSince({ newest }: FreshnessRow, { validFrom, days }: ObligationHead): CivilDate {
  return addDays(newest && newest > validFrom ? newest : validFrom, (days ?? 0) + 1)
}

const verbOf = (isPage: boolean) => (isPage ? 'đăng' : 'phát')

/** `tháng 11/2026`: a period inside a sentence. */
function periodWords(period: string): string {
  const name = formatPeriod(period)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function dateList(plannedAt: readonly string[]): string {
  if (plannedAt.length === 0) return ''
  const dates = plannedAt
    .toSorted()
    .map((at) => formatDatePadded(civilDateOf(Date.parse(at))).slice(0, 5))
  const more = dates.length > MAX_DATES ? '…' : ''
  return ` (${dates.slice(0, MAX_DATES).join(', ')}${more})`
}
