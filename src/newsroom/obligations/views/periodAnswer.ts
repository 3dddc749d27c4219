import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import type { CivilDate } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { CountRow, LedgerRow } from '@/domain/obligation/ledger/types'

import { forecastWords } from '../../check/forecastWords'
import { type DeskRights, rightsAt } from '../../desk/rightsAt'
import { correctedTexts } from '../../airings/views/correctedTexts'
import { withdrawnTexts } from '../../airings/views/withdrawnTexts'
import { missingFiles } from '../../files/missingFiles'
import { LEDGER_STATE_WORDS, UNCOUNTED_WORDS } from '../../words/ledgerStates'
import { isCountRow, type LedgerStateName } from '../../words/ledgerText'
import { type HistoryLine, loadHistory } from './loadHistory'
import { type GroupName, loadPeriod } from './loadPeriod'
import { momentOf } from './matrixQuery'
import { type ObligationHead, uncounted } from '../obligationHead'
import { periodSuspensions, type ShownSuspension } from './periodSuspensions'
import { ruleWords } from '../ruleWords'
import { type ShownIssue, shownIssue } from './shownIssue'
import { sumWords } from './sumWords'

/** What the drawer of one number shows: all of it in words, nothing left to decide. */
export type PeriodAnswer = {
  obligation: {
    id: string
    title: string
    outletId: string
    outletName: string
    note: string | null
    validFrom: CivilDate
    measureKind: ObligationHead['measureKind']
    /** Its count or its days; null while no quota was entered. */
    value: number | null
    columns: ObligationHead['columns']
    /** Whether the person may give it another quota. */
    mayChange: boolean
  }
  period: string
  heading: string
  state: LedgerStateName
  rule: string
  /** The days that count, the sum in words, and how it may end. */
  range: string | null
  sum: string
  forecast: string | null
  /** Issues owed that nobody ever planned. */
  unplanned: number
  groups: { name: GroupName; issues: ShownIssue[] }[]
  /** The periods around it. */
  strip: LedgerRow[]
  /** The days of the period on which columns of it owe nothing, and by which document. */
  suspensions: ShownSuspension[]
  history: HistoryLine[]
  may: DeskRights
  asOf: CivilDate | null
}

type Query = {
  req: PayloadRequest
  obligation: string
  period: Period
  asOf: CivilDate | null
  now: Date
}

/** The answer for one number, or null when there is none the person may see. */
export async function periodAnswer({
  req,
  asOf,
  now,
  ...query
}: Query): Promise<PeriodAnswer | null> {
  const detail = await loadPeriod({ req, ...query, now: momentOf(asOf, now) })
  if (!detail) return null
  const { head, row, groups, late, alerts, strip } = detail
  const all = groups.flatMap(({ issues }) => issues)
  const airings = all.flatMap((one) => one.airings)
  const [history, missing, withdrawn, corrected, may, suspensions] = await Promise.all([
    loadHistory(req, {
      issues: all.map(({ issue }) => issue.id),
      airings: airings.map(({ id }) => id),
      alerts,
    }),
    missingFiles(req, airings),
    withdrawnTexts(req, airings),
    correctedTexts(req, airings, now),
    rightsAt(req, head.outletId),
    periodSuspensions({ req, columns: head.columns, period: query.period }),
  ])
  return {
    obligation: {
      id: head.id,
      title: head.title,
      outletId: head.outletId,
      outletName: head.outletName,
      note: head.note,
      validFrom: head.validFrom,
      measureKind: head.measureKind,
      value: head.measureKind === 'freshness' ? head.days : head.count,
      columns: head.columns,
      mayChange: isAdministrator(req.user as Member | null),
    },
    period: query.period.name,
    heading: headingOf(query.period.name, row, head),
    state: row?.state ?? uncounted(head) ?? 'none',
    rule: `${ruleWords(head)}.`,
    range: row && rangeOf(row, query.period),
    sum: row ? sumWords(row) : withoutRow(head),
    forecast: row && forecastOf(row),
    unplanned: row && isCountRow(row) ? unplannedOf(row) : 0,
    groups: groups.map(({ fate, issues }) => ({
      name: fate,
      issues: issues.map((one) =>
        shownIssue(one, {
          now,
          missing,
          withdrawn,
          corrected,
          me: req.user?.id ?? null,
          late: late.has(one.issue.id),
        }),
      ),
    })),
    strip,
    history: history.filter(({ at }) => Date.parse(at) <= momentOf(asOf, now).getTime()),
    suspensions,
    may,
    asOf,
  }
}

/** Tháng 2/2026 – Thiếu 1 số. */
function headingOf(period: string, row: LedgerRow | null, head: ObligationHead): string {
  const state = row?.state ?? uncounted(head) ?? 'none'
  const word = LEDGER_STATE_WORDS[state]
  const name = formatPeriod(period)
  if (row && !isCountRow(row) && row.staleDays > 0) return `${name} – ${row.staleDays} ngày trống`
  if (row && isCountRow(row) && row.state === 'short') return `${name} – ${word} ${row.shortage} số`
  return `${name} – ${word}`
}

function rangeOf(row: LedgerRow, { from, to }: Period): string | null {
  if (row.from === from && row.to === to) return null
  return `Trong kỳ này chỉ tính từ ${formatDatePadded(row.from)} đến ${formatDatePadded(row.to)}.`
}

function forecastOf(row: LedgerRow): string | null {
  if (!isCountRow(row) || (row.state !== 'open' && row.state !== 'atRisk')) return null
  const words = forecastWords(row)
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`
}

/** What is owed beyond every issue that was planned, whatever became of it. */
function unplannedOf({ shortage, missed, pending, planned, state }: CountRow): number {
  if (state === 'upcoming' || state === 'none' || state === 'excused') return 0
  return Math.max(0, shortage - missed - pending - planned)
}

function withoutRow(head: ObligationHead): string {
  const missing = uncounted(head)
  if (missing) return UNCOUNTED_WORDS[missing]
  return 'Kỳ này nằm ngoài thời gian hiệu lực của nghĩa vụ.'
}
