import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { SCHEDULE_ROLES } from '@/access/roles'
import { civilDateOf } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { loadHolidays } from '@/newsroom/holidays/loadHolidays'
import { loadSchedule, type MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { monthFrom } from '@/newsroom/schedules/months'
import { SCHEDULE_STATE_WORDS } from '@/newsroom/words/scheduleStates'

import { WorkRead } from '../notices/WorkRead'
import { EmptyState } from '../ui/EmptyState'
import { NextAction } from '../ui/NextAction'
import { StatePill } from '../ui/StatePill'
import { type Look, LOOKS, scheduleExportHref, scheduleHref, schedulePrintHref } from './links'
import type { ColumnOption } from './AddIssueDialog'
import { CalendarPanel } from './CalendarPanel'
import { columnOptions } from './columnOptions'
import { type IssueCard, loadCards } from './loadCards'
import { PlacePicker } from './PlacePicker'
import { ScheduleActions } from './ScheduleActions'
import { ScheduleCalendar } from './ScheduleCalendar'
import { monthInView, one, type OutletName, outletsInView } from './scheduleScope'
import {
  ChangesPanel,
  NoticesPanel,
  QuotasPanel,
  RequestsPanel,
  SheetLines,
} from './ScheduleSidePanels'
import { approvableChanges, type ScheduleSide, scheduleSteps } from './scheduleSteps'
import { ScheduleTable } from './ScheduleTable'
import { SCHEDULE_TONES } from './scheduleTones'

/** Lịch tháng: the month's issues of an outlet, how far their approval is, and what the month gives. */
export async function ScheduleView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')

  const now = new Date()
  const { outlets, outlet } = await outletsInView(req, searchParams)
  const month = monthInView(searchParams, now.getTime())
  if (!month || (!outlet && one(searchParams, 'outlet'))) notFound()
  const schedule =
    outlet && (await loadSchedule({ req, outlet: outlet.id, month, now, overrideAccess: false }))
  const look = LOOKS.find((name) => name === one(searchParams, 'xem')) ?? 'lich'

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
      <SetStepNav nav={[{ label: 'Lịch' }, { label: formatPeriod(month.name) }]} />
      {schedule?.sheet && <WorkRead req={req} subject={schedule.sheet.id} />}
      {schedule ? (
        <SchedulePage
          schedule={schedule}
          cards={await loadCards({ req, schedule, now: now.getTime() })}
          columns={await columnOptions(req, schedule.outlet.id, month)}
          holidays={await loadHolidays({ req, from: month.from, until: month.to })}
          outlets={outlets}
          look={look}
          today={civilDateOf(now.getTime())}
          userId={req.user?.id ?? ''}
        />
      ) : (
        <Gutter className="ts-desk">
          <h1>Lịch</h1>
          <EmptyState>
            Bạn chưa có vai trò ở kênh nào nên chưa có lịch để xem. Hãy nhờ quản trị viên thêm vai
            trò.
          </EmptyState>
        </Gutter>
      )}
    </DefaultTemplate>
  )
}

type PageProps = {
  schedule: MonthSchedule
  cards: IssueCard[]
  holidays: Holiday[]
  columns: ColumnOption[]
  outlets: OutletName[]
  look: Look
  today: string
  userId: string
}

function SchedulePage(props: PageProps) {
  const { schedule, cards, holidays, columns, outlets, look, today, userId } = props
  const { outlet, month, sheet, state, changes, blockers, warnings, viewer } = schedule
  const side: ScheduleSide = {
    state,
    ...viewer,
    isOver: month.to < today,
    hasBlockers: blockers.length > 0,
    changes: changes.map(({ change, editors }) => ({
      id: change.id,
      ownWork: editors.includes(userId),
    })),
  }
  const steps = scheduleSteps(side)
  const mayApprove = steps.primary === 'approveChanges'
  const target = {
    id: sheet?.id ?? null,
    outlet: outlet.id,
    month: month.name,
    revision: schedule.revision,
  }
  const mayMove = SCHEDULE_ROLES.some((role) => viewer.roles.includes(role))
  const caption = `Các số của ${outlet.name}, ${formatPeriod(month.name).toLocaleLowerCase('vi')}`
  return (
    <Gutter className="ts-desk ts-schedule">
      <header className="ts-schedule__head">
        <div className="ts-period__title">
          <h1>Lịch {formatPeriod(month.name).toLocaleLowerCase('vi')}</h1>
          {state ? (
            <StatePill tone={SCHEDULE_TONES[state]}>{SCHEDULE_STATE_WORDS[state].vi}</StatePill>
          ) : (
            <StatePill tone="muted">Chưa lập</StatePill>
          )}
        </div>
        <ScheduleActions
          target={target}
          primary={steps.primary}
          quiet={steps.quiet}
          changes={mayApprove ? approvableChanges(side) : []}
          note={steps.note}
          isBlocked={side.hasBlockers}
        />
      </header>
      {steps.next && <NextAction what={steps.next.what} whose={steps.next.whose} />}
      <Controls schedule={schedule} outlets={outlets} look={look} />
      <div className="ts-schedule__grid">
        <section className="ts-schedule__main" aria-label={caption}>
          {cards.length === 0 && (
            <EmptyState>
              {state === null && steps.primary === 'prepare'
                ? 'Tháng này chưa có số nào. Bấm “Lập lịch” để hệ thống xếp các số theo quy tắc của từng chuyên mục, rồi sửa lại bằng tay.'
                : 'Tháng này chưa có số nào trong lịch của kênh.'}
            </EmptyState>
          )}
          {look === 'bang' ? (
            <ScheduleTable
              cards={cards}
              mayMove={mayMove}
              isApproved={state === 'approved'}
              caption={caption}
            />
          ) : (
            <ScheduleCalendar
              month={month}
              cards={cards}
              holidays={holidays}
              today={today}
              mayMove={mayMove}
              isApproved={state === 'approved'}
              columns={columns}
              caption={caption}
            />
          )}
        </section>
        <aside className="ts-schedule__side" aria-label="Về lịch này">
          <SheetLines sheet={sheet} />
          <NoticesPanel
            id="blockers"
            title="Phải sửa trước khi duyệt"
            tone="bad"
            notices={blockers}
          />
          <NoticesPanel id="warnings" title="Cần biết" tone="warning" notices={warnings} />
          {state === 'approved' && (
            <ChangesPanel
              changes={changes}
              approvedAt={sheet?.approvedAt}
              approvable={mayApprove ? approvableChanges(side) : []}
              target={target}
            />
          )}
          <QuotasPanel quotas={schedule.quotas} unset={schedule.unset} />
          <RequestsPanel requests={schedule.requests} issues={schedule.issues} mayMark={mayMove} />
          <CalendarPanel key={outlet.id} outlet={{ id: outlet.id, name: outlet.name }} />
        </aside>
      </div>
    </Gutter>
  )
}

/** `11/2026` for the eye, whole for those who hear it. */
function shortMonth(name: string) {
  const [year, month] = name.split('-')
  return (
    <>
      <span aria-hidden="true">
        {Number(month)}/{year}
      </span>
      <span className="sr-only">{formatPeriod(name)}</span>
    </>
  )
}

function Controls({
  schedule: { outlet, month },
  outlets,
  look,
}: Pick<PageProps, 'schedule' | 'outlets' | 'look'>) {
  const place = { outlet: outlet.id, month: month.name, look }
  const [before, after] = [monthFrom(month, -1).name, monthFrom(month, 1).name]
  return (
    <div className="ts-schedule__controls">
      <PlacePicker outlets={outlets} {...place} />
      <nav className="ts-schedule__months" aria-label="Tháng khác">
        <a
          className="ts-button ts-button--quiet"
          href={scheduleHref({ ...place, month: before })}
          rel="prev"
        >
          ← {shortMonth(before)}
        </a>
        <a
          className="ts-button ts-button--quiet"
          href={scheduleHref({ ...place, month: after })}
          rel="next"
        >
          {shortMonth(after)} →
        </a>
      </nav>
      <nav className="ts-schedule__looks" aria-label="Cách xem">
        {LOOKS.map((name) => (
          <a
            key={name}
            className="ts-schedule__look"
            href={scheduleHref({ ...place, look: name })}
            aria-current={name === look ? 'page' : undefined}
          >
            {name === 'lich' ? 'Dạng lịch' : 'Dạng bảng'}
          </a>
        ))}
      </nav>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          className="ts-button ts-button--quiet"
          href={scheduleExportHref(place, format)}
        >
          {format === 'xlsx' ? 'Xuất Excel' : 'Xuất CSV'}
        </a>
      ))}
      <a className="ts-button ts-button--quiet" href={schedulePrintHref(place)}>
        In lịch
      </a>
    </div>
  )
}
