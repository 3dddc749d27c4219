import { runCheck } from '@/newsroom/check/actions/runCheck'
import { dispatchNotices } from '@/newsroom/notices/actions/dispatchNotices'
import { command } from '@/program/command'
import { openPayload } from '@/program/openPayload'
import { settings } from '@/settings/settings'

/** Does at once what the worker does every five minutes: looks what is owed, and tells people of it. */
await command(async () => {
  const payload = await openPayload()
  const now = new Date()
  await runCheck({ payload, now, isPresent: true })
  const { escalationDays } = settings()
  console.log(JSON.stringify(await dispatchNotices({ payload, now, escalationDays })))
  await payload.destroy()
  return 0
})
