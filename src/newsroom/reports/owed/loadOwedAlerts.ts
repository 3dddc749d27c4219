import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import { idOf } from '@/access/membership'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import {
  type ConsolidationState,
  OPEN_CONSOLIDATION_STATES,
} from '@/domain/report/way/consolidation'
import { OPEN_REPORT_STATES, type ReportState } from '@/domain/report/way/moves'
import {
  type Life,
  type OwedConsolidation,
  owedConsolidations,
  type OwedReport,
  owedReports,
} from '@/domain/report/way/owed'

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

/**
 * The alerts about reports that should be open on a day: one for each that an outlet owes and has not sent, one for each that a
 * supervising body owes and has not closed.
 */
export async function loadOwedAlerts({ req, today, open }: Query): Promise<DueAlert[]> {
  const rules = await loadReportRules(req)
  if (rules.length === 0) return []
  const outlets = await rowsWhere(req, 'outlets', {
    where: {},
    sort: 'id',
    select: { name: true, validFrom: true, validTo: true, supervisors: true },
    overrideAccess: true,
  })
  const year = Number(today.slice(0, 4))
  const states = await statesOf<ReportState>(req, 'reports', year)
  const closings = await statesOf<ConsolidationState>(req, 'consolidations', year)
  const asked = {
    ...{ rules, today, known: new Set(open.map(({ key }) => key.slice(key.indexOf(':') + 1))) },
    holidays: await loadHolidays({
      ...{ req, from: addDays(today, -HOLIDAYS_AROUND), until: addDays(today, HOLIDAYS_AROUND) },
    }),
  }
  const lives = outlets.map(({ id, validFrom, validTo }) => ({
    ...{ id, validFrom: validFrom || null, validTo: validTo || null },
  }))
  const owed = owedReports({
    ...{ ...asked, outlets: lives },
    sent: settled(states, OPEN_REPORT_STATES),
  })
  const bodies = new Map<string, Life[]>()
  for (const [at, { supervisors }] of outlets.entries()) {
    for (const body of supervisors ?? []) {
      const id = idOf(body)
      const life = lives[at]
      if (id && life) bodies.set(id, [...(bodies.get(id) ?? []), life])
    }
  }
  const consolidations = owedConsolidations({
    ...{ ...asked, bodies: [...bodies].map(([id, of]) => ({ id, outlets: of })) },
    sent: settled(closings, OPEN_CONSOLIDATION_STATES),
  })
  const nameOf = new Map(outlets.map(({ id, name }) => [id as string, name]))
  const bodyNames = await namesOf(
    req,
    consolidations.map(({ organisation }) => organisation),
  )
  return [
    ...owed.map((report) =>
      alertOf(report, nameOf.get(report.outlet) ?? '', states.get(report.key) ?? null),
    ),
    ...consolidations.map((one) =>
      consolidationAlertOf(
        one,
        bodyNames.get(one.organisation) ?? '',
        closings.get(one.key) ?? null,
      ),
    ),
  ]
}

/** Keys of those that nobody waits for. */
const settled = <State>(states: ReadonlyMap<string, State>, open: readonly State[]) =>
  new Set([...states].flatMap(([key, state]) => (open.includes(state) ? [] : [key])))

async function namesOf(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await inChunks([...new Set(ids)], (chunk) =>
    rowsWhere(req, 'organisations', {
      where: { id: { in: chunk } },
      select: { name: true },
      overrideAccess: true,
    }),
  )
  return new Map(rows.map(({ id, name }) => [id as string, name]))
}

/** The reports of windows that were begun, of the years that are looked at, by key. */
async function statesOf<State>(
  req: PayloadRequest,
  collection: 'reports' | 'consolidations',
  year: number,
): Promise<Map<string, State>> {
  const rows = await inChunks([year - 1, year, year + 1], (years) =>
    rowsWhere(req, collection, {
      where: { year: { in: years } },
      sort: 'id',
      select: { key: true, state: true },
      overrideAccess: true,
    }),
  )
  return new Map(rows.map(({ key, state }) => [key, state as State]))
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

function consolidationAlertOf(
  owed: OwedConsolidation,
  bodyName: string,
  state: ConsolidationState | null,
): DueAlert {
  const { organisation, window, year, due, isOverdue } = owed
  const kind = isOverdue ? 'consolidationOverdue' : 'consolidationDue'
  const name = `${reportTitle(window, year)} · ${bodyName}`
  const soFar =
    state === null ? 'chưa lập' : state === 'reopened' ? 'đã mở lại, chưa đóng lại' : 'đang lập'
  const message = isOverdue
    ? `Báo cáo tổng hợp ${name}: quá hạn ${formatDatePadded(due)}, ${soFar}. Hãy tổng hợp và đóng báo cáo; kênh nào chưa gửi thì đôn đốc kênh đó.`
    : `Báo cáo tổng hợp ${name}: hạn ${formatDatePadded(due)}, ${soFar}. Hãy tổng hợp và đóng trước hạn.`
  return {
    ...{ key: owedAlertKey(kind, owed.key), kind, message, outlet: null, organisation },
    title: `${ALERT_KIND_WORDS[kind].vi}: ${name}`,
    ...{ obligation: null, period: null, issue: null },
  }
}
