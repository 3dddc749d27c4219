import { SCHEDULE_ROLES } from '@/access/roles'
import type { Holiday } from '@/domain/calendar/holidays'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { SCHEDULE_STATE_WORDS } from '@/newsroom/words/scheduleStates'

import type { Look } from '../links/schedule'
import { EmptyState } from '../ui/EmptyState'
import { NextAction } from '../ui/NextAction'
import { StatePill } from '../ui/StatePill'
import type { ColumnOption } from './AddIssueDialog'
import { CalendarPanel } from './CalendarPanel'
import type { IssueCard } from './loadCards'
import { ScheduleActions } from './ScheduleActions'
import { ScheduleCalendar } from './ScheduleCalendar'
import { ScheduleControls } from './ScheduleControls'
import type { OutletName } from './scheduleScope'
import {
  ChangesPanel,
  NoticesPanel,
  MonthQuotasPanel,
  RequestsPanel,
  ScheduleHistory,
} from './ScheduleSidePanels'
import { approvableChanges, type ScheduleSide, scheduleSteps } from './scheduleSteps'
import { ScheduleTable } from './ScheduleTable'
import { SCHEDULE_TONES } from './scheduleTones'
import type { ScheduleTarget } from './useScheduleAction'

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

/** A month of an outlet: its state and what to do next, its issues, and beside them what the month gives. */
export function SchedulePage(props: PageProps) {
  const { schedule, outlets, look, today, userId } = props
  const { outlet, month, stored, state, viewer } = schedule
  const side = sideOf(schedule, { today, userId })
  const steps = scheduleSteps(side)
  const approvable = steps.primary === 'approveChanges' ? approvableChanges(side) : []
  const target = {
    id: stored?.id ?? null,
    outlet: outlet.id,
    month: month.name,
    revision: schedule.revision,
  }
  const mayMove = SCHEDULE_ROLES.some((role) => viewer.roles.includes(role))
  return (
    <>
      <header className="ts-head ts-schedule__head">
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
          changes={approvable}
          note={steps.note}
          isBlocked={side.hasBlockers}
        />
      </header>
      {steps.next && <NextAction what={steps.next.what} whose={steps.next.whose} />}
      <ScheduleControls {...{ outlet, month, outlets, look }} />
      <div className="ts-schedule__grid">
        <Issues {...props} mayMove={mayMove} mayPrepare={steps.primary === 'prepare'} />
        <Side {...{ schedule, target, approvable }} mayMark={mayMove} />
      </div>
    </>
  )
}

function sideOf(
  { state, viewer, month, blockers, changes }: MonthSchedule,
  { today, userId }: Pick<PageProps, 'today' | 'userId'>,
): ScheduleSide {
  return {
    state,
    ...viewer,
    isOver: month.to < today,
    hasBlockers: blockers.length > 0,
    changes: changes.map(({ change, editors }) => ({
      id: change.id,
      ownWork: editors.includes(userId),
    })),
  }
}

type IssuesProps = PageProps & { mayMove: boolean; mayPrepare: boolean }

function Issues(props: IssuesProps) {
  const { schedule, cards, holidays, columns, look, today, mayMove, mayPrepare } = props
  const { outlet, month, state } = schedule
  const caption = `Các số của ${outlet.name}, ${formatPeriod(month.name).toLocaleLowerCase('vi')}`
  const shown = { cards, mayMove, isApproved: state === 'approved', caption }
  return (
    <section className="ts-schedule__main" aria-label={caption}>
      {cards.length === 0 && (
        <EmptyState>
          {state === null && mayPrepare
            ? 'Tháng này chưa có số nào. Bấm “Lập lịch” để hệ thống xếp các số theo quy tắc của từng chuyên mục, rồi sửa lại bằng tay.'
            : 'Tháng này chưa có số nào trong lịch của kênh.'}
        </EmptyState>
      )}
      {look === 'bang' ? (
        <ScheduleTable {...shown} />
      ) : (
        <ScheduleCalendar {...shown} {...{ month, holidays, today, columns }} />
      )}
    </section>
  )
}

type SideProps = {
  schedule: MonthSchedule
  target: ScheduleTarget
  approvable: string[]
  mayMark: boolean
}

function Side({ schedule, target, approvable, mayMark }: SideProps) {
  const { outlet, stored, state, changes, blockers, warnings } = schedule
  return (
    <aside className="ts-schedule__side" aria-label="Về lịch này">
      <ScheduleHistory stored={stored} />
      <NoticesPanel id="blockers" title="Phải sửa trước khi duyệt" tone="bad" notices={blockers} />
      <NoticesPanel id="warnings" title="Cần biết" tone="warning" notices={warnings} />
      {state === 'approved' && (
        <ChangesPanel {...{ changes, approvable, target }} approvedAt={stored?.approvedAt} />
      )}
      <MonthQuotasPanel quotas={schedule.quotas} unset={schedule.unset} />
      <RequestsPanel requests={schedule.requests} issues={schedule.issues} mayMark={mayMark} />
      <CalendarPanel key={outlet.id} outlet={{ id: outlet.id, name: outlet.name }} />
    </aside>
  )
}
