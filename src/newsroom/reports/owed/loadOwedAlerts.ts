import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { OPEN_REPORT_STATES, type ReportState } from '@/domain/report/way/moves'
import { type OwedReport, owedReports } from '@/domain/report/way/owed'

import type { DueAlert } from '../../check/dueAlert'
import type { KnownAlert } from '../../check/views/openAlerts'
import { loadHolidays } from '../../holidays/loadHolidays'
import { ALERT_KIND_WORDS } from '../../words/alertWords'
import { reportTitle } from '../plannedReport'
import { loadReportRules } from '../reportRules'
import { owedAlertKey } from './owedAlertKey'

type Query = {
  req: PayloadRequest
  today: CivilDate
  /** The alerts about reports that are open. */
  open: readonly KnownAlert[]
}

/** No rule reminds longer before, and no break is longer. */
const HOLIDAYS_AROUND = 200

/** The alerts about reports that should be open on a day: one for each that an outlet owes and has not sent. */
export async function loadOwedAlerts({ req, today, open }: Query): Promise<DueAlert[]> {
  const rules = await loadReportRules(req)
  if (rules.length === 0) return []
  const outlets = await rowsWhere(req, 'outlets', {
    where: {},
    sort: 'id',
    select: { name: true, validFrom: true, validTo: true },
    overrideAccess: true,
  })
  const states = await statesOf(req, Number(today.slice(0, 4)))
  const isOpen = (state: ReportState) => OPEN_REPORT_STATES.includes(state)
  const owed = owedReports({
    ...{ rules, today },
    outlets: outlets.map(({ id, validFrom, validTo }) => ({
      ...{ id, validFrom: validFrom || null, validTo: validTo || null },
    })),
    sent: new Set([...states].flatMap(([key, state]) => (isOpen(state) ? [] : [key]))),
    known: new Set(open.map(({ key }) => key.slice(key.indexOf(':') + 1))),
    holidays: await loadHolidays({
      ...{ req, from: addDays(today, -HOLIDAYS_AROUND), until: addDays(today, HOLIDAYS_AROUND) },
    }),
  })
  const nameOf = new Map(outlets.map(({ id, name }) => [id as string, name]))
  return owed.map((report) =>
    alertOf(report, nameOf.get(report.outlet) ?? '', states.get(report.key) ?? null),
  )
}

/** The reports of windows that were begun, of the years that are looked at, by key. */
async function statesOf(req: PayloadRequest, year: number): Promise<Map<string, ReportState>> {
  const rows = await inChunks([year - 1, year, year + 1], (years) =>
    rowsWhere(req, 'reports', {
      where: { year: { in: years } },
      sort: 'id',
      select: { key: true, state: true },
      overrideAccess: true,
    }),
  )
  return new Map(rows.map(({ key, state }) => [key, state]))
}

const SO_FAR: Partial<Record<ReportState, string>> = {
  preparing: 'đang lập',
  ready: 'đã lập, chờ lãnh đạo kênh gửi',
  returned: 'bị trả lại, chưa gửi lại',
}

function alertOf(owed: OwedReport, outletName: string, state: ReportState | null): DueAlert {
  const { outlet, window, year, due, isOverdue } = owed
  const kind = isOverdue ? 'reportOverdue' : 'reportDue'
  const name = `${reportTitle(window, year)} · ${outletName}`
  const soFar = (state && SO_FAR[state]) ?? 'chưa lập'
  const message = isOverdue
    ? `Báo cáo ${name}: quá hạn gửi ${formatDatePadded(due)}, ${soFar}. Hãy gửi báo cáo; nếu chưa gửi được, hãy báo cơ quan theo dõi lý do.`
    : `Báo cáo ${name}: hạn gửi ${formatDatePadded(due)}, ${soFar}. Hãy lập và gửi trước hạn.`
  return {
    ...{ key: owedAlertKey(kind, owed.key), kind, message, outlet },
    title: `${ALERT_KIND_WORDS[kind].vi}: ${name}`,
    ...{ obligation: null, period: null, issue: null },
  }
}
