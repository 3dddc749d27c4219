import { createLocalReq, type TypedUser } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import type { ScheduleMove } from '@/domain/workflow/schedule'
import { loadSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { monthFrom } from '@/newsroom/schedules/months'
import { moveSchedule } from '@/newsroom/schedules/actions/moveSchedule'
import { prepareSchedule } from '@/newsroom/schedules/actions/prepareSchedule'

import type { Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'

type Write = { now: number; outlet: string; accounts: Accounts }

const REASON =
  'Bản tin cuối tháng trùng ngày chốt số liệu của xã. Hãy hỏi lại cơ sở, dời lên trước một ngày nếu được (mẫu).'

/** Writes a month that was returned: next month's schedule of one outlet, submitted and sent back with a reason. */
export async function writeSchedule(seeding: Seeding, write: Write): Promise<void> {
  const { payload, made } = seeding
  const { now, outlet, accounts } = write
  const month = monthFrom(periodOf(civilDateOf(now), 'month'), 1)
  const at = new Date(now)
  const req = await createLocalReq({ user: accounts.scheduler }, payload)
  const { schedule, isNew } = await prepareSchedule({ req, outlet, month, now: at })
  if (isNew) made.add('schedules')
  const move = async (name: ScheduleMove, user: TypedUser, reason: string | null = null) => {
    const own = await createLocalReq({ user }, payload)
    const seen = await loadSchedule({ req: own, outlet, month, now: at, overrideAccess: false })
    await moveSchedule({
      ...{ req: own, id: schedule.id, move: name, reason, ids: null, now: at },
      revision: seen?.revision ?? null,
    })
  }
  if (schedule.state === 'preparing') await move('submit', accounts.scheduler)
  if (schedule.state === 'preparing' || schedule.state === 'submitted') {
    await move('return', accounts.outletHead, REASON)
  }
}
