import type { AdminViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { periodNamed } from '@/newsroom/obligations/periodDates'
import { loadPlanPage, type PlanPageData as Page } from '@/newsroom/plans/views/loadPlanPage'
import { loadTrace } from '@/newsroom/plans/views/loadTrace'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { PlanPage } from './PlanPage'
import { readPlanQuery } from './planQuery'

/** Kế hoạch: a plan's clauses with their state today, opening down to the proof. */
export async function PlanView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const now = new Date()
  const query = readPlanQuery(searchParams ?? {})
  const asked = await loadPlanPage({ req, plan: query.plan, now })
  const page = asked ?? (query.plan ? await loadPlanPage({ req, plan: null, now }) : null)
  const trace = page && (await openedTrace())

  async function openedTrace() {
    const opened = page && query.opened ? obligationOf(page, query.opened) : null
    if (!opened) return null
    const { head, row } = opened
    const day = row?.from ?? civilDateOf(now.getTime())
    const period = (query.period && periodNamed(query.period)) || periodOf(day, head.period)
    return loadTrace({ req, obligation: head.id, period, now })
  }

  return (
    <StaffPage view={view} nav={[{ label: 'Kế hoạch' }]} className="ts-plan">
      {page ? (
        <PlanPage
          {...{ page, query, trace }}
          isUnknown={asked === null}
          today={civilDateOf(now.getTime())}
          mayReplace={isAdministrator(req.user as Member | null)}
        />
      ) : (
        <>
          <h1>Kế hoạch</h1>
          <EmptyState action={{ label: 'Mở danh sách văn bản', href: '/admin/collections/plans' }}>
            Chưa nhập kế hoạch nào. Nghĩa vụ và chủ đề được giao theo điểm, khoản của kế hoạch.
          </EmptyState>
        </>
      )}
    </StaffPage>
  )
}

function obligationOf(page: Page, id: string) {
  const all = [...page.clauses.flatMap(({ obligations }) => obligations), ...page.unmatched]
  return all.find(({ head }) => head.id === id) ?? null
}
