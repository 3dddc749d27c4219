import { existsSync } from 'node:fs'

import { createLocalReq, type Payload } from 'payload'

import { migrations } from '@/database/migrations'
import { databaseTarget } from '@/database/uri'
import { lastCheck } from '@/newsroom/check/lastCheck'

import { openPayload } from '../open'
import { checkData } from './data'
import { error, type Finding } from './finding'
import { newestEvent, readDatabase } from './readDatabase'
import { checkClock } from './settings'
import { checkFailedMails, checkLastRun, missingMigrations } from './state'

/** What is wrong with the database and what is in it; nothing is created or changed by looking. */
export async function checkDatabase(uri: string | undefined, now: Date): Promise<Finding[]> {
  const target = databaseTarget(uri)
  if (target.kind === 'sqlite' && !existsSync(target.file)) {
    return [error(`Chưa có cơ sở dữ liệu ${target.file}. Hãy chạy npm run seed.`)]
  }
  // Opening would otherwise bring a SQLite file up to date.
  process.env.PAYLOAD_MIGRATING = 'true'
  const payload = await openPayload().catch((problem: unknown) => problem as Error)
  if (payload instanceof Error) {
    return [error(payload.message)]
  }
  const schema = target.kind === 'sqlite' ? await checkMigrations(payload) : []
  // Rows of another schema can't be read.
  const rest = schema.length > 0 ? [] : await checkContents(payload, now)
  await payload.destroy()
  return [...schema, ...rest]
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
  const last = await lastCheck(await createLocalReq({}, payload))
  const failed = await payload.count({
    collection: 'mails',
    where: { status: { equals: 'failed' } },
    overrideAccess: true,
  })
  return [
    ...checkClock({ now, newest: await newestEvent(payload) }),
    ...checkLastRun({ last, now }),
    ...checkFailedMails(failed.totalDocs),
    ...checkData(await readDatabase(payload, now)),
  ]
}
