import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { loadHolidays } from '@/newsroom/holidays/loadHolidays'
import { loadSchedule } from '@/newsroom/schedules/views/loadSchedule'

import { LOOKS } from '../links/schedule'
import { WorkRead } from '../notices/WorkRead'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { columnOptions } from './columnOptions'
import { loadCards } from './loadCards'
import { SchedulePage } from './SchedulePage'
import { monthInView, one, outletsInView } from './scheduleScope'

/** Lịch tháng: the month's issues of an outlet, how far their approval is, and what the month gives. */
export async function ScheduleView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const now = new Date()
  const { outlets, outlet } = await outletsInView(req, searchParams)
  const month = monthInView(searchParams, now.getTime())
  if (!month || (!outlet && one(searchParams, 'outlet'))) notFound()
  const schedule =
    outlet && (await loadSchedule({ req, outlet: outlet.id, month, now, overrideAccess: false }))
  const look = LOOKS.find((name) => name === one(searchParams, 'xem')) ?? 'lich'

  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Lịch' }, { label: formatPeriod(month.name) }]}
      className={schedule ? 'ts-desk ts-schedule' : 'ts-desk'}
    >
      {schedule?.stored && <WorkRead req={req} subject={schedule.stored.id} />}
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
        <>
          <h1>Lịch</h1>
          <EmptyState>
            Bạn chưa có vai trò ở kênh nào nên chưa có lịch để xem. Hãy nhờ quản trị viên thêm vai
            trò.
          </EmptyState>
        </>
      )}
    </StaffPage>
  )
}
