import { ConfigurationError } from '@/settings/configurationError'
import { settingProblems } from '@/settings/settings'
import { logger } from '@/logging/logger'
import { logUncaught } from '@/logging/logConsole'
import { putBackFiles } from '@/newsroom/files/hooks/replacedFiles'
import { command } from '@/program/command'
import { openPayload } from '@/program/openPayload'

import { closeUploads } from './closeUploads'
import { startSender } from './startSender'
import { startWorker } from './startWorker'

/** `npm run worker`: the checks in a process of their own, until SIGTERM or SIGINT. */

const STOP_TIMEOUT_MS = 20_000

// This process follows the database, not the files a developer changes.
process.env.DISABLE_PAYLOAD_HMR ??= 'true'

await command(async () => {
  logUncaught()
  const payload = await openPayload({ log: logger() })
  await putBackFiles(payload)
  void closeUploads(payload)
  refuseWrongSettings()
  log('Tiến trình nền đã chạy. Kiểm tra ngay, sau đó mỗi 5 phút.')
  const worker = startWorker({ payload, log })
  const sender = startSender(payload)
  const signal = await signalled()
  log(`Nhận ${signal}: đang dừng.`)
  await Promise.race([
    Promise.all([worker.stop(), sender.stop()]),
    new Promise((end) => setTimeout(end, STOP_TIMEOUT_MS)),
  ])
  await payload.destroy()
  log('Đã dừng.')
})

/** What the checks would find out one after the other, said before the first. */
function refuseWrongSettings(): void {
  const problems = settingProblems([
    'planHorizonDays',
    'escalationDays',
    'mail',
    'checksProofLinks',
  ])
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'))
}

function signalled(): Promise<NodeJS.Signals> {
  return new Promise((stop) => {
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })
}

function log(line: string): void {
  logger().info(line)
}
