import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { CLOCK_SKEW_MS } from '@/domain/alert/checkHealth'
import { CHECK_TASK } from '@/newsroom/check/lastCheck'
import { collectDigests } from '@/newsroom/mail/collectDigests'
import { mailSettings } from '@/newsroom/mail/settings'
import { dispatchNotices } from '@/newsroom/notices/dispatchNotices'
import { repairWork } from '@/newsroom/notices/repairWork'
import { escalationDays } from '@/newsroom/notices/settings'

import { RUN_LEASE_MS } from './runSlot'

type Context = { payload: Payload; now: Date; env?: Record<string, string | undefined> }

/**
 * Tells people of the alerts that hold, and of work nobody was told of: into their inboxes, and into one mail for each. While a check is at work it
 * waits for the next time: half of what a check finds would make two mails of one.
 */
export async function notify({ payload, now, env = process.env }: Context): Promise<string> {
  const req = await createLocalReq({}, payload)
  if (await isCheckRunning(req, now)) return 'đợi việc kiểm tra chạy xong'
  const { created, renewed } = await dispatchNotices({
    payload,
    now,
    escalationDays: escalationDays(env),
  })
  const repaired = await repairWork({ req, now })
  const settings = mailSettings(env)
  const mails = settings ? await collectDigests({ payload, now, settings }) : null
  const told = `${created + repaired} thông báo mới, ${renewed} thông báo trở lại`
  return mails === null ? `${told}; chưa cấu hình gửi thư` : `${told}, ${mails} thư chờ gửi`
}

async function isCheckRunning(req: PayloadRequest, now: Date): Promise<boolean> {
  const alive = new Date(now.getTime() - RUN_LEASE_MS).toISOString()
  const { totalDocs } = await req.payload.count({
    collection: 'cron-runs',
    where: {
      and: [
        { task: { equals: CHECK_TASK } },
        { status: { equals: 'running' } },
        { startedAt: { greater_than: alive } },
        // One from a time that is still to come was stamped by a clock that was wrong, and has died with it.
        { startedAt: { less_than_equal: new Date(now.getTime() + CLOCK_SKEW_MS).toISOString() } },
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
