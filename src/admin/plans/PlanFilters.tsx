'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import type { PlanName } from '@/newsroom/plans/views/loadPlanPage'

import { planPageHref } from '../links/pages'
import { keptParts, type PlanQuery } from './planQuery'

type Props = { query: PlanQuery & { plan: string }; plans: readonly PlanName[] }

/** Which plan one looks at, and in which order. */
export function PlanFilters({ query, plans }: Props) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  const show = (change: Partial<PlanQuery & { plan: string }>) => {
    const next = { ...query, ...change }
    startTransition(() => router.push(planPageHref(next.plan, keptParts(next))))
  }
  return (
    <div className="ts-filters" role="search" aria-label="Chọn văn bản">
      <label className="ts-filters__field">
        <span className="ts-label">Văn bản</span>
        <select
          className="ts-input"
          value={query.plan}
          onChange={({ target }) => show({ plan: target.value })}
        >
          {plans.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} – {title}
            </option>
          ))}
        </select>
      </label>
      <label className="ts-filters__field">
        <span className="ts-label">Thứ tự</span>
        <select
          className="ts-input"
          value={query.order}
          onChange={({ target }) => show({ order: target.value as PlanQuery['order'] })}
        >
          <option value="document">Theo văn bản</option>
          <option value="worst">Xấu nhất trước</option>
        </select>
      </label>
      <label className="ts-filters__check">
        <input
          type="checkbox"
          checked={query.onlyOwed}
          onChange={({ target }) => show({ onlyOwed: target.checked })}
        />
        Chỉ điểm, khoản có nghĩa vụ
      </label>
      <span className="ts-filters__wait" role="status">
        {waiting ? 'Đang tải…' : ''}
      </span>
    </div>
  )
}
