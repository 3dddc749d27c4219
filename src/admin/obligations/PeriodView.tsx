import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { periodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import { periodNamed } from '@/newsroom/obligations/periodDates'

import { obligationHref } from '../desk/links'
import { PeriodPage } from '../ledger/PeriodPage'

/** What is behind one number of the ledger: the rule, the issues by fate, their airings and proof. */
export async function PeriodView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')

  const [, obligation = '', name = ''] = Array.isArray(params?.segments) ? params.segments : []
  const period = periodNamed(decodeURIComponent(name))
  const own = { req, obligation: decodeURIComponent(obligation), asOf: null, now: new Date() }
  const answer = period && (await periodAnswer({ ...own, period }))
  if (!period || !answer) notFound()
  const sought = typeof searchParams?.so === 'string' ? searchParams.so : null

  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <SetStepNav
        nav={[
          { label: 'Nghĩa vụ', url: '/admin/collections/obligations' },
          { label: answer.obligation.title, url: obligationHref(answer.obligation.id) },
          { label: formatPeriod(period.name) },
        ]}
      />
      <Gutter className="ts-desk">
        <PeriodPage key={period.name} first={answer} sought={sought} />
      </Gutter>
    </DefaultTemplate>
  )
}
