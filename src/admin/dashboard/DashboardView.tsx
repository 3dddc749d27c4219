import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { formatMonth } from '@/domain/calendar/vietnamesePeriods'

import { staffOf } from '../page/staffOf'
import { PageChoice } from '../ui/PageChoice'
import { type DashboardScope, dashboardScope, narrowTo, onlyLooks } from './dashboardScope'
import { loadDashboardAlerts } from './loadDashboardAlerts'
import { loadQuotas } from './loadQuotas'
import { loadSystemState } from './loadSystemState'
import { loadToDos } from './loadToDos'
import { loadUpcoming } from './loadUpcoming'
import { AlertsPanel, QuotasPanel, SystemPanel, ToDosPanel, UpcomingPanel } from './panels'

const dashboardHref = (outlet: string | null) =>
  outlet === null ? '/admin' : `/admin?kenh=${outlet}`

/** Bàn làm việc: what needs this person now, what is owed this month, what comes next. */
export async function DashboardView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const now = new Date()
  const today = civilDateOf(now.getTime())
  const whole = await dashboardScope(req)
  const outlets = await namesOf(req, whole)
  const chosen = outlets.find(({ id }) => id === searchParams?.kenh)?.id ?? null
  const scope = chosen ? narrowTo(whole, chosen) : whole
  const looks = onlyLooks(scope)
  const reportsOnly = !looks && scope.edits.length + scope.schedules.length === 0

  const [alerts, quotas, toDos, upcoming, system] = await Promise.all([
    loadDashboardAlerts(req, scope, chosen),
    loadQuotas(req, now, chosen),
    loadToDos(req, scope, now),
    loadUpcoming(req, now, chosen),
    scope.isAdministrator ? loadSystemState(req, now) : null,
  ])
  const alertsPanel = <AlertsPanel {...alerts} />

  return (
    <Gutter className="ts-desk">
      <header className="ts-desk__head">
        <div>
          <h1>Bàn làm việc</h1>
          <p className="ts-desk__date">{formatMasthead(today)}</p>
        </div>
        {outlets.length > 1 && (
          <PageChoice
            label="Kênh"
            options={[
              { name: `Tất cả (${outlets.length})`, href: dashboardHref(null) },
              ...outlets.map(({ id, name }) => ({ name, href: dashboardHref(id) })),
            ]}
            current={dashboardHref(chosen)}
          />
        )}
      </header>
      <div className="ts-columns">
        {!reportsOnly && alertsPanel}
        {reportsOnly && <ToDosPanel lists={toDos} />}
        <QuotasPanel
          {...quotas}
          title={`Định mức ${formatMonth(today.slice(0, 7)).toLocaleLowerCase('vi')}`}
          wide={looks}
        />
        {!looks && !reportsOnly && <ToDosPanel lists={toDos} />}
        <UpcomingPanel {...upcoming} />
        {reportsOnly && alerts.total > 0 && alertsPanel}
        {system && <SystemPanel {...system} />}
      </div>
    </Gutter>
  )
}

async function namesOf(
  req: PayloadRequest,
  { all, isAdministrator }: DashboardScope,
): Promise<{ id: string; name: string }[]> {
  const docs = await rowsWhere(req, 'outlets', {
    where: isAdministrator ? {} : { id: { in: all } },
    sort: 'sortKey',
    limit: 500,
    select: { name: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
