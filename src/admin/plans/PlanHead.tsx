import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { PlanPageData as Page } from '@/newsroom/plans/views/loadPlanPage'

import { ledgerHref, planExportHref, planHref, planPageHref } from '../links/pages'

type Props = { page: Page; kept: Record<string, string | undefined>; today: CivilDate }

/** What a plan is, since when, what took its place, and its ways out. */
export function PlanHead({ page, kept, today }: Props) {
  const { plan } = page
  return (
    <header className="ts-head ts-plan__head">
      <div>
        <h1>Kế hoạch {plan.number}</h1>
        <p className="ts-plan__title">{plan.title}</p>
        <p className="ts-second">
          Ban hành {formatDatePadded(plan.issuedOn)} · hiệu lực từ{' '}
          {formatDatePadded(plan.validFrom)}
          {plan.validTo && ` đến hết ${formatDatePadded(plan.validTo)}`}
          {plan.validTo && plan.validTo < today && ' (đã hết hiệu lực)'}
        </p>
        <Neighbours page={page} />
      </div>
      <div className="ts-tools ts-ledger__tools">
        {(['xlsx', 'csv'] as const).map((format) => (
          <a
            key={format}
            className="ts-button ts-button--quiet"
            href={planExportHref(plan.id, format, kept)}
          >
            {format === 'xlsx' ? 'Xuất Excel' : 'Xuất CSV'}
          </a>
        ))}
        <a
          className="ts-button ts-button--quiet"
          href={ledgerHref(new URLSearchParams({ vanban: plan.id }))}
        >
          Xem trên Sổ nghĩa vụ
        </a>
        <a className="ts-button ts-button--quiet" href={planHref(plan.id)}>
          Mở văn bản
        </a>
      </div>
    </header>
  )
}

function Neighbours({ page: { plan } }: { page: Page }) {
  return (
    <>
      {plan.replacedBy && (
        <p className="ts-second">
          Đã được thay thế bởi{' '}
          <a className="ts-quiet-link" href={planPageHref(plan.replacedBy.id)}>
            {plan.replacedBy.number}
          </a>
        </p>
      )}
      {plan.replaces.map(({ id, number }) => (
        <p key={id} className="ts-second">
          Thay thế{' '}
          <a className="ts-quiet-link" href={planPageHref(id)}>
            {number}
          </a>
        </p>
      ))}
    </>
  )
}
