import { existsSync } from 'node:fs'

import { createLocalReq, type Payload } from 'payload'

import { missingGuards } from '@/database/logGuard'
import { migrations } from '@/database/migrations'
import { countWhere } from '@/database/rows'
import { databaseTarget } from '@/settings/databaseTarget'
import { whyNotOpened } from '@/database/whyNotOpened'
import { sentenceOfError } from '@/logging/describeError'
import { verifyLog } from '@/newsroom/audit/views/verifyLog'
import { changeFaults } from '@/newsroom/changes/views/changeFaults'
import { finishedChecks } from '@/newsroom/check/views/lastCheck'
import { findUnfinished } from '@/newsroom/repair/repair'
import { openPayload } from '@/program/openPayload'

import { checkChanges } from './changes'
import { checkData } from './data'
import { error, type Finding } from './finding'
import { checkGuards, checkLog } from './log'
import { newestEvent, readDatabase } from './readDatabase'
import { checkClock } from './settings'
import { checkFailedMails, checkLastRun, checkUnfinished, missingMigrations } from './state'
import { checkUploads } from './uploads'

/** What is wrong with the database and what is in it; nothing is created or changed by looking. */
export async function checkDatabase(uri: string | undefined, now: Date): Promise<Finding[]> {
  const target = databaseTarget(uri)
  if (target.kind === 'sqlite' && !existsSync(target.file)) {
    return [error(`Chưa có cơ sở dữ liệu ${target.file}. Hãy chạy npm run seed.`)]
  }
  // Opening would otherwise bring a SQLite file up to date.
  process.env.PAYLOAD_MIGRATING = 'true'
  const opened: { payload?: Payload } = {}
  try {
    const payload = await openPayload({ isLooking: true })
    opened.payload = payload
    // What can't be read is a finding, said below.
    payload.logger.level = 'silent'
    const schema = target.kind === 'sqlite' ? await checkMigrations(payload) : []
    // Rows of another schema can't be read.
    return schema.length > 0 ? schema : await checkContents(payload, now)
  } catch (failed) {
    return [whyNotRead(failed, uri)]
  } finally {
    await opened.payload?.destroy().catch(() => undefined)
  }
}

function whyNotRead(problem: unknown, uri: string | undefined): Finding {
  const why = whyNotOpened(problem, uri)
  if (why) return error(why.message)
  return error(
    `Không đọc hết được cơ sở dữ liệu (${sentenceOfError(problem)}). Hãy chép bản sao lưu về, hoặc gửi dòng này cho người bảo trì.`,
  )
}

async function checkMigrations(payload: Payload): Promise<Finding[]> {
  const ran = await payload
    .find({
      collection: 'payload-migrations',
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    .then(({ docs }) => docs.map(({ name }) => name))
    .catch(() => [])
  return missingMigrations(
    migrations.map(({ name }) => name),
    ran,
  )
}

async function checkContents(payload: Payload, now: Date): Promise<Finding[]> {
  const checks = await finishedChecks(await createLocalReq({}, payload), now)
  const failed = await countWhere(payload, 'mails', {
    where: { status: { equals: 'failed' } },
    overrideAccess: true,
  })
  return [
    ...checkClock({ now, newest: await newestEvent(payload) }),
    ...checkLastRun(checks, now),
    ...checkFailedMails(failed),
    ...checkUnfinished(await findUnfinished({ payload, now })),
    ...checkData(await readDatabase(payload, now)),
    ...(await checkUploads(payload, now)),
    ...checkChanges(await changeFaults({ payload, now })),
    ...checkGuards(await missingGuards(payload)),
    ...checkLog(await verifyLog(payload, now), now),
  ]
}
