import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { periodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import { periodNamed } from '@/newsroom/obligations/periodDates'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { obligationHref } from '../links/pages'
import { PeriodPage } from '../ledger/PeriodPage'

/** What is behind one number of the ledger: the rule, the issues by fate, their airings and proof. */
export async function PeriodView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { params, searchParams } = view

  const [, obligation = '', name = ''] = Array.isArray(params?.segments) ? params.segments : []
  const period = periodNamed(decodeURIComponent(name))
  const own = { req, obligation: decodeURIComponent(obligation), asOf: null, now: new Date() }
  const answer = period && (await periodAnswer({ ...own, period }))
  if (!period || !answer) notFound()
  const sought = typeof searchParams?.so === 'string' ? searchParams.so : null

  return (
    <StaffPage
      view={view}
      nav={[
        { label: 'Nghĩa vụ', url: '/admin/collections/obligations' },
        { label: answer.obligation.title, url: obligationHref(answer.obligation.id) },
        { label: formatPeriod(period.name) },
      ]}
      className="ts-desk"
    >
      <PeriodPage key={period.name} first={answer} sought={sought} />
    </StaffPage>
  )
}
