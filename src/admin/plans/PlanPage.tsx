import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { worstFirst } from '@/newsroom/plans/views/clauseStates'
import type { PlanPageData as Page } from '@/newsroom/plans/views/loadPlanPage'
import type { Trace } from '@/newsroom/plans/views/loadTrace'

import { planHref } from '../links/pages'
import { EmptyState } from '../ui/EmptyState'
import { ClauseItem } from './ClauseItem'
import { ObligationLine } from './ObligationLine'
import { PlanFilters } from './PlanFilters'
import { keptParts, type PlanQuery } from './planQuery'
import { PlanHead } from './PlanHead'
import { ReplacePlan } from './ReplacePlan'

type Props = {
  page: Page
  query: PlanQuery
  trace: Trace | null
  /** The plan of the address is not there; another one is shown. */
  isUnknown: boolean
  today: CivilDate
  mayReplace: boolean
}

/** The page of a plan: what it is, its clauses with their state, and what was never tied to one of them. */
export function PlanPage({ page, query, trace, isUnknown, today, mayReplace }: Props) {
  const { plan, clauses, unmatched, unfinished } = page
  const ordered = query.order === 'worst' ? worstFirst(clauses) : clauses
  const shown = query.onlyOwed
    ? ordered.filter(({ obligations }) => obligations.length > 0)
    : ordered
  const kept = keptParts(query)
  const obligations = [...clauses.flatMap((one) => one.obligations), ...unmatched]
  return (
    <>
      <PlanHead {...{ page, kept, today }} />
      {isUnknown && (
        <p className="ts-ledger__problem" role="alert" data-tone="warning">
          Văn bản trong địa chỉ không có. Đang hiện {plan.number}; hãy chọn văn bản khác ở ô bên
          dưới.
        </p>
      )}
      {unfinished.length > 0 && (
        <p className="ts-ledger__problem" role="alert" data-tone="warning">
          Việc thay thế chưa xong: còn {unfinished.length} nghĩa vụ của văn bản này chạy quá ngày{' '}
          {plan.validTo && formatDatePadded(plan.validTo)}. Hãy bấm “Thay bằng văn bản khác” và làm
          tiếp với đúng văn bản, ngày ấy.
        </p>
      )}
      <PlanFilters query={{ ...query, plan: plan.id }} plans={page.plans} />
      {mayReplace && (
        <ReplacePlan
          plan={plan}
          plans={page.plans}
          obligations={obligations.map(({ head, lastDay }) => ({
            id: head.id,
            title: head.title,
            outletName: head.outletName,
            clause: head.clause,
            validFrom: head.validFrom,
            lastDay,
          }))}
        />
      )}
      {shown.length === 0 && (
        <EmptyState action={{ label: 'Mở văn bản', href: planHref(plan.id) }}>
          {clauses.length === 0
            ? 'Văn bản này chưa được nhập điểm, khoản nào.'
            : 'Chưa có nghĩa vụ nào dẫn về điểm, khoản của văn bản này, hoặc bạn không được xem.'}
        </EmptyState>
      )}
      <ol className="ts-lines">
        {shown.map((clause, index) => (
          <ClauseItem
            key={`${clause.ref} ${index}`}
            {...{ clause, trace, kept }}
            plan={plan.id}
            topics={page.topics.get(clause.ref) ?? []}
            year={today.slice(0, 4)}
          />
        ))}
      </ol>
      {unmatched.length > 0 && <Unmatched {...{ unmatched, trace, kept }} plan={plan.id} />}
    </>
  )
}

type UnmatchedProps = Pick<Page, 'unmatched'> & {
  trace: Trace | null
  kept: Record<string, string | undefined>
  plan: string
}

function Unmatched({ unmatched, trace, kept, plan }: UnmatchedProps) {
  return (
    <section className="ts-plan__unmatched" aria-labelledby="unmatched">
      <h2 id="unmatched">Nghĩa vụ chưa khớp điểm, khoản nào của văn bản</h2>
      <p className="ts-second">
        Ô “Điểm, khoản” của các nghĩa vụ này không trùng với điểm, khoản nào đã nhập. Hãy sửa ở
        nghĩa vụ hoặc bổ sung vào văn bản.
      </p>
      <ul className="ts-lines">
        {unmatched.map((obligation) => (
          <ObligationLine key={obligation.head.id} {...{ obligation, trace, kept }} plan={plan} />
        ))}
      </ul>
    </section>
  )
}
