import { createLocalReq, type Payload } from 'payload'

import { CHECK_TASK } from '@/newsroom/check/views/lastCheck'
import { collectDigests } from '@/newsroom/mail/actions/collectDigests'
import type { Environment } from '@/settings/environment'
import { settings } from '@/settings/settings'
import { dispatchNotices } from '@/newsroom/notices/actions/dispatchNotices'
import { followAsked } from '@/newsroom/notices/actions/followAsked'
import { repairWork } from '@/newsroom/notices/actions/repairWork'

import { isTaskRunning } from './runTask'

type Context = { payload: Payload; now: Date; env?: Environment }

/**
 * Tells people of the alerts that hold, and of work nobody was told of: into their inboxes, and into one mail for each. While a check is at work it
 * waits for the next time: half of what a check finds would make two mails of one.
 */
export async function notify({ payload, now, env }: Context): Promise<string> {
  const req = await createLocalReq({}, payload)
  if (await isTaskRunning(req, CHECK_TASK, now)) return 'đợi việc kiểm tra chạy xong'
  const { created, renewed } = await dispatchNotices({
    payload,
    now,
    escalationDays: settings(env).escalationDays,
  })
  const repaired = await repairWork({ req, now })
  const followed = await followAsked({ req, now })
  const { mail } = settings(env)
  const mails = mail ? await collectDigests({ payload, now, settings: mail }) : null
  const summary = `${created + repaired + followed} thông báo mới, ${renewed} thông báo trở lại`
  return mails === null ? `${summary}; chưa cấu hình gửi thư` : `${summary}, ${mails} thư chờ gửi`
}
