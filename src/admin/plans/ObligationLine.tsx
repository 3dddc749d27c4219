import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { ruleWords } from '@/newsroom/obligations/ruleWords'
import type { PlanObligation } from '@/newsroom/plans/views/clauseStates'
import type { Trace } from '@/newsroom/plans/views/loadTrace'

import { obligationHref, planPageHref } from '../links/pages'
import { QuotaCell } from '../ui/QuotaCell'
import { quotaText, uncountedQuota } from '../ui/quotaText'
import { TraceDown } from './TraceDown'

type Props = {
  obligation: PlanObligation
  plan: string
  trace: Trace | null
  kept: Record<string, string | undefined>
}

/** One obligation under its clause: who owes what, how it stands, and the way down. */
export function ObligationLine({ obligation, plan, trace, kept }: Props) {
  const { head, row } = obligation
  const isOpen = trace?.detail.head.id === head.id
  const quota = row ? quotaText(row) : uncountedQuota(head)
  return (
    <li className="ts-owed" id={`nghia-vu-${head.id}`}>
      <div className="ts-owed__head">
        <div>
          <a className="ts-quiet-link" href={obligationHref(head.id)}>
            {head.title}
          </a>
          <span className="ts-second">
            {head.outletName} · {ruleWords(head)}
          </span>
          <Standing obligation={obligation} />
        </div>
        <div className="ts-owed__state">
          {row && <span className="ts-second">{formatPeriod(row.period)}</span>}
          {quota && <QuotaCell {...quota} label={head.title} />}
          <a
            className="ts-button ts-button--quiet ts-button--small"
            href={
              isOpen
                ? `${planPageHref(plan, kept)}#nghia-vu-${head.id}`
                : planPageHref(plan, { ...kept, obligation: head.id, period: row?.period })
            }
            aria-expanded={isOpen}
          >
            {isOpen ? 'Thu lại' : 'Mở đến chứng cứ'}
            <span className="sr-only">: {head.title}</span>
          </a>
        </div>
      </div>
      {isOpen && trace && <TraceDown trace={trace} plan={plan} kept={kept} />}
    </li>
  )
}

function Standing({ obligation: { standing, lastDay, head } }: Pick<Props, 'obligation'>) {
  if (standing === 'ended' && lastDay) {
    return (
      <span className="ts-second">
        Đã kết thúc ngày {formatDatePadded(lastDay)}; số liệu là của kỳ cuối.
      </span>
    )
  }
  if (standing === 'notBegun') {
    return (
      <span className="ts-second">Chưa bắt đầu: từ ngày {formatDatePadded(head.validFrom)}.</span>
    )
  }
  return null
}
