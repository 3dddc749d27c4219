import type { PayloadRequest } from 'payload'

import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { loadLedger } from '@/newsroom/obligations/loadLedger'

import { type QuotaText, quotaText, severityOf, uncountedQuota } from '../ui/quotaText'
import { obligationHref, periodHref } from '../links/pages'

const SHOWN = 40

export type QuotaLine = {
  id: string
  title: string
  outlet: string
  quota: QuotaText
  href: string
}

/** What is owed in the periods that hold today, as the ledger says, worst first. */
export async function loadQuotas(
  req: PayloadRequest,
  now: Date,
  outlet: string | null,
): Promise<{ lines: QuotaLine[]; total: number }> {
  const today: CivilDate = civilDateOf(now.getTime())
  const month = periodOf(today, 'month')
  const { entries, unset } = await loadLedger({
    req,
    now,
    from: month.from,
    until: month.to,
    overrideAccess: false,
  })
  const counted = entries
    .filter(({ row }) => row.from <= today && today <= row.to)
    .map(({ row, obligation }) => ({
      head: obligation,
      severity: severityOf(row.state),
      quota: quotaText(row),
      href: periodHref(obligation.id, row.period),
    }))
  const unknown = unset.flatMap((head) => {
    const quota = uncountedQuota(head)
    return quota
      ? { head, severity: severityOf('unset'), quota, href: obligationHref(head.id) }
      : []
  })
  const lines = [...counted, ...unknown]
    .filter(({ head }) => !outlet || head.outletId === outlet)
    .sort((one, other) => one.severity - other.severity)
    .map(({ head, quota, href }) => ({
      id: `${head.id} ${href}`,
      title: head.title,
      outlet: head.outletName,
      quota,
      href,
    }))
  return { lines: lines.slice(0, SHOWN), total: lines.length }
}
