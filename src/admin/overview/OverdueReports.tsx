import type { PayloadRequest, Where } from 'payload'

import { countWhere, rowsWhere } from '@/database/rows'

import { alertTarget } from '../alerts/alertTarget'

const SHOWN = 20

/** The reports that outlets of the person have not sent in time, and that their own body has not closed, the oldest first; nothing where all are in. */
export async function OverdueReports({ req }: { req: PayloadRequest }) {
  const where: Where = {
    and: [{ kind: { in: ['reportOverdue', 'consolidationOverdue'] } }, { open: { equals: true } }],
  }
  const total = await countWhere(req, 'alerts', { where, overrideAccess: false })
  if (total === 0) return null
  const alerts = await rowsWhere(req, 'alerts', {
    ...{ where, sort: ['openedAt', 'id'], limit: SHOWN },
    select: { key: true, outlet: true, message: true, obligation: true, period: true, issue: true },
    overrideAccess: false,
  })
  return (
    <details className="ts-overview__owed">
      <summary>Báo cáo quá hạn: {total}</summary>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <a href={alertTarget(alert)}>{alert.message}</a>
          </li>
        ))}
      </ul>
      {total > alerts.length && (
        <p className="ts-hint">
          Còn {total - alerts.length} báo cáo khác: xem ở trang <a href="/admin/bao-cao">Báo cáo</a>
          .
        </p>
      )}
    </details>
  )
}
