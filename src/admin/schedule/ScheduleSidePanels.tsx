import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { MonthRequest } from '@/newsroom/schedules/views/loadMonthRequests'
import type { ScheduleQuota } from '@/newsroom/schedules/views/loadScheduleQuotas'
import type { MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import type { ScheduleChange } from '@/newsroom/schedules/views/scheduleChanges'
import type { ScheduleNotice } from '@/newsroom/schedules/views/problemWords'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import type { User } from '@/payload-types'

import { obligationHref, periodHref } from '../links/pages'
import { Panel } from '../ui/Panel'
import { EmptyState } from '../ui/EmptyState'
import { QuotaCell } from '../ui/QuotaCell'
import { uncountedQuota } from '../ui/quotaText'
import type { Tone } from '../ui/tone'
import { ApproveChange } from './ApproveChange'
import { CHANGE_SIGNS, changeWords } from './changeWords'
import { MarkRequested } from './MarkRequested'
import type { ScheduleTarget } from './useScheduleAction'

/** Who did what to the schedule, in a line each. */
export function ScheduleHistory({ stored }: Pick<MonthSchedule, 'stored'>) {
  if (!stored) return null
  const { submittedBy, submittedAt, approvedBy, approvedAt, preparedBy, returnReason } = stored
  const lines = [
    line('Lập', (preparedBy ?? []).map(nameOf).filter(Boolean).join(', '), stored.createdAt),
    submittedAt && line('Trình duyệt', nameOf(submittedBy), submittedAt),
    approvedAt && line('Duyệt', nameOf(approvedBy), approvedAt),
  ].filter(Boolean)
  return (
    <>
      {stored.state === 'returned' && returnReason && (
        <div className="ts-article__reason" data-tone="warning">
          <strong>Lý do trả lại</strong>
          <p>{returnReason}</p>
        </div>
      )}
      <ul className="ts-lines ts-sheet">
        {lines.map((text) => (
          <li key={String(text)}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function line(what: string, who: string, at: string): string {
  return [`${what}: ${who || 'hệ thống'}`, formatDateTime(Date.parse(at))].join(', ')
}

function nameOf(user: string | User | null | undefined): string {
  return typeof user === 'object' ? (user?.name ?? '') : ''
}

/** What must be put right, or should be known. */
export function NoticesPanel({
  id,
  title,
  tone,
  notices,
}: {
  id: string
  title: string
  tone: Tone
  notices: readonly ScheduleNotice[]
}) {
  if (notices.length === 0) return null
  return (
    <Panel id={id} title={title} note={`${notices.length}`}>
      <ul className="ts-lines">
        {notices.map(({ text }) => (
          <li key={text} className="ts-line" data-tone={tone}>
            <span className="ts-line__dot" aria-hidden="true" />
            <span className="ts-line__text">{text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** How the schedule differs from what was approved. */
export function ChangesPanel({
  changes,
  approvedAt,
  approvable,
  target,
}: {
  changes: readonly ScheduleChange[]
  approvedAt: string | null | undefined
  approvable: readonly string[]
  target: ScheduleTarget
}) {
  const since = approvedAt ? formatDateTime(Date.parse(approvedAt)) : null
  return (
    <Panel
      id="changes"
      title="Thay đổi từ khi duyệt"
      note={since ? `${changes.length} thay đổi từ ${since}` : undefined}
    >
      {changes.length === 0 ? (
        <EmptyState>Lịch đang đúng như khi được duyệt.</EmptyState>
      ) : (
        <ul className="ts-lines ts-changes">
          {changes.map((one) => {
            const { sign, word } = CHANGE_SIGNS[one.change.kind]
            return (
              <li key={one.change.id}>
                <span className="ts-changes__sign" aria-hidden="true">
                  {sign}
                </span>
                <span className="sr-only">{word}: </span>
                <span>
                  <strong>{one.label}</strong>: {changeWords(one.change)}
                  <span className="ts-second">{whoWords(one)}</span>
                </span>
                {approvable.includes(one.change.id) && (
                  <span className="ts-changes__approve">
                    <ApproveChange target={target} issue={one.change.id} label={one.label} />
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}

function whoWords({ by, at, reason }: ScheduleChange): string {
  const who = [by || 'không rõ ai', at !== null && formatDateTime(at)].filter(Boolean).join(', ')
  return reason ? `${who}, lý do: ${reason}` : `${who}, chưa ghi lý do`
}

/** What the schedule gives each obligation, as the ledger counts. */
export function MonthQuotasPanel({ quotas, unset }: Pick<MonthSchedule, 'quotas' | 'unset'>) {
  return (
    <Panel id="quotas" title="Lịch đáp ứng nghĩa vụ">
      {quotas.length + unset.length === 0 && (
        <EmptyState>Tháng này kênh không có nghĩa vụ nào đang hiệu lực.</EmptyState>
      )}
      <ul className="ts-lines ts-served">
        {quotas.map((quota) => (
          <li key={`${quota.obligation.id} ${quota.row.period}`}>
            <span>
              {quota.obligation.title}
              <span className="ts-second">{formatPeriod(quota.row.period)}</span>
            </span>
            <QuotaCell
              {...givenText(quota)}
              label={quota.obligation.title}
              href={periodHref(quota.obligation.id, quota.row.period)}
            />
          </li>
        ))}
        {unset.map((head) => {
          const quota = uncountedQuota(head)
          return (
            <li key={head.id}>
              <span>{head.title}</span>
              {quota && <QuotaCell {...quota} label={head.title} href={obligationHref(head.id)} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function givenText({ given, due, isShort, row }: ScheduleQuota) {
  if (given === null || due === null) {
    return { number: LEDGER_STATE_WORDS[row.state], word: 'theo ngày đăng', tone: 'muted' as Tone }
  }
  if (due === 0) return { number: '–', word: LEDGER_STATE_WORDS[row.state], tone: 'muted' as Tone }
  return {
    number: `${given}/${due}`,
    word: isShort ? `thiếu ${Math.max(due - given, 1)} theo lịch` : 'theo lịch',
    tone: (isShort ? 'warning' : given >= due ? 'good' : 'waiting') as Tone,
  }
}

/** The department's requests that bear on the month, and the issues made for them. */
export function RequestsPanel({
  requests,
  issues,
  mayMark,
}: Pick<MonthSchedule, 'issues'> & { requests: readonly MonthRequest[]; mayMark: boolean }) {
  const free = issues.filter(
    ({ request, cancelled, isInMonth }) => request === null && !cancelled && isInMonth,
  )
  return (
    <Panel
      id="requests"
      title="Đề nghị trong tháng"
      more={
        mayMark
          ? { href: '/admin/collections/requests/create', label: 'Thêm đề nghị' }
          : { href: '/admin/collections/requests', label: 'Tất cả đề nghị' }
      }
    >
      {requests.length === 0 && <EmptyState>Chưa có văn bản đề nghị nào cho tháng này.</EmptyState>}
      <ul className="ts-lines ts-requests">
        {requests.map(({ id, number, issuedOn, issuer, summary, topics, wishedDates }) => {
          const made = issues.filter(({ request }) => request?.id === id)
          return (
            <li key={id}>
              <a className="ts-quiet-link" href={`/admin/collections/requests/${id}`}>
                {number}, ngày {formatDatePadded(issuedOn)}
              </a>
              <span className="ts-second">
                {[issuer, ...topics, summary].filter(Boolean).join(' · ')}
              </span>
              {wishedDates.length > 0 && (
                <span className="ts-second">
                  Mong muốn: {wishedDates.map(formatDatePadded).join(', ')}
                </span>
              )}
              <span className="ts-second">
                {made.length > 0
                  ? `Đã xếp: ${made.map(({ label }) => label).join(', ')}`
                  : 'Chưa có số nào ghi theo đề nghị này.'}
              </span>
              {mayMark && (
                <MarkRequested
                  request={{ id, number }}
                  free={free.map(({ id: own, label }) => ({ id: own, label }))}
                  made={made.map(({ id: own, label }) => ({ id: own, label }))}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
