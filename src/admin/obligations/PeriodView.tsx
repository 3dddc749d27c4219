import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { loadPeriod, type PeriodDetail } from '@/newsroom/obligations/loadPeriod'
import { periodNamed, shortPeriodName } from '@/newsroom/obligations/periodDates'
import { ruleWords } from '@/newsroom/obligations/ruleWords'
import { sumWords } from '@/newsroom/obligations/sumWords'

import { obligationHref, periodHref } from '../desk/links'
import { Panel } from '../desk/Panel'
import { EmptyState } from '../ui/EmptyState'
import { QuotaCell } from '../ui/QuotaCell'
import { briefQuotaText, quotaText, uncountedQuota } from '../ui/quotaText'
import { StatePill } from '../ui/StatePill'
import { Timeline } from '../ui/Timeline'
import { FateTable } from './FateTable'

/** What is behind one number of the ledger: the rule, the issues by fate, their airings and proof (screens.md). */
export async function PeriodView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')

  const [, obligation = '', name = ''] = Array.isArray(params?.segments) ? params.segments : []
  const period = periodNamed(decodeURIComponent(name))
  const detail =
    period &&
    (await loadPeriod({ req, obligation: decodeURIComponent(obligation), period, now: new Date() }))
  if (!period || !detail) notFound()

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
          { label: detail.head.title, url: obligationHref(detail.head.id) },
          { label: formatPeriod(period.name) },
        ]}
      />
      <PeriodPage detail={detail} name={period.name} />
    </DefaultTemplate>
  )
}

function PeriodPage({ detail, name }: { detail: PeriodDetail; name: string }) {
  const { head, row, groups } = detail
  const quota = row ? quotaText(row) : uncountedQuota(detail.head)
  return (
    <Gutter className="ts-desk">
      <header className="ts-period__head">
        <div className="ts-period__title">
          <h1>
            {formatPeriod(name)} – {head.title}
          </h1>
          {quota && <StatePill tone={quota.tone}>{quota.word}</StatePill>}
        </div>
        <p className="ts-period__rule">
          {ruleWords(head)}. {head.outletName}
          {row && ` · tính từ ${formatDatePadded(row.from)} đến ${formatDatePadded(row.to)}`}.
        </p>
        {row && <p className="ts-period__sum">{sumWords(row)}</p>}
      </header>
      <PeriodStrip detail={detail} current={name} />
      <Panel id="issues" title="Các số trong kỳ">
        {groups.length === 0 && (
          <EmptyState action={{ label: 'Xem các số', href: '/admin/collections/issues' }}>
            {row
              ? 'Chưa có số nào được lên lịch hoặc phát trong kỳ này.'
              : 'Nghĩa vụ này chưa nhập định mức nên chưa tính được.'}
          </EmptyState>
        )}
        {groups.map((group) => (
          <FateTable key={group.fate} group={group} lateAfterMinutes={head.lateAfterMinutes} />
        ))}
      </Panel>
      {detail.alerts.length > 0 && <AlertHistory alerts={detail.alerts} />}
    </Gutter>
  )
}

function PeriodStrip({ detail, current }: { detail: PeriodDetail; current: string }) {
  if (detail.strip.length < 2) return null
  return (
    <ul className="ts-period__strip" aria-label="Các kỳ khác">
      {detail.strip.map((row) => (
        <li key={row.period}>
          <span className="ts-period__month">{shortPeriodName(row.period)}</span>
          <QuotaCell
            {...briefQuotaText(row)}
            compact
            current={row.period === current}
            label={formatPeriod(row.period)}
            href={periodHref(detail.head.id, row.period)}
          />
        </li>
      ))}
    </ul>
  )
}

function AlertHistory({ alerts }: Pick<PeriodDetail, 'alerts'>) {
  return (
    <div className="ts-period__history">
      <Panel id="history" title="Lịch sử cảnh báo">
        <Timeline
          label="Lịch sử cảnh báo"
          items={alerts.flatMap(({ id, message, openedAt, resolvedAt }) => [
            {
              key: `${id}-opened`,
              at: formatDateTime(Date.parse(openedAt)),
              tone: 'bad' as const,
              children: message,
            },
            ...(resolvedAt
              ? [
                  {
                    key: `${id}-resolved`,
                    at: formatDateTime(Date.parse(resolvedAt)),
                    tone: 'good' as const,
                    children: 'Hết cảnh báo.',
                  },
                ]
              : []),
          ])}
        />
      </Panel>
    </div>
  )
}
