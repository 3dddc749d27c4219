import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'

import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { afterAll, describe, it, vi } from 'vitest'

import { closeWorkIndex } from '@/newsroom/finder/workIndex'
import { closePublicIndex } from '@/public-api/search/publicIndex'

import { isExhaustive } from './sample'

type TestDatabase = { name: string; uri: (folder: string) => string }

const sqlite: TestDatabase = {
  name: 'SQLite',
  uri: (folder) => `file:${path.join(folder, 't.db')}`,
}

const mongodb: TestDatabase = {
  name: 'MongoDB',
  uri: () => emptied.pop() ?? freshMongo(),
}

/**
 * MongoDB databases of suites that have ended, without rows: another one has its collections and indexes at once, which
 * cost more than most suites. A global, because files of one process load this module anew.
 */
const emptied = ((globalThis as { emptiedTestDatabases?: string[] }).emptiedTestDatabases ??= [])

function freshMongo(): string {
  const base = process.env.TEST_MONGODB_URI ?? ''
  const name = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`
  return base.replace(/\/?(\?|$)/, `/${name}$1`)
}

const available: TestDatabase[] = [sqlite, ...(process.env.TEST_MONGODB_URI ? [mongodb] : [])]

/**
 * The databases this run asks: SQLite, and MongoDB where `TEST_MONGODB_URI` names one. `TEST_DATABASES` (`sqlite`,
 * `mongodb`) leaves the other out.
 */
export const databases: TestDatabase[] = available.filter(
  ({ name }) => (process.env.TEST_DATABASES ?? 'all') === 'all' || isAskedFor(name),
)

/** For suites of programs that make SQLite files of their own: once, however many databases are asked one after another. */
export const describeOnSqlite = describe.skipIf(!databases.includes(sqlite))

function isAskedFor(name: string): boolean {
  return name.toLowerCase() === process.env.TEST_DATABASES
}

type Suite = (
  start: (options?: { logger?: Logger }) => Promise<Payload>,
  /** Which it is. */
  database: Pick<TestDatabase, 'name'>,
) => void

/**
 * Runs a suite on the databases of this run; `start` opens Payload on an empty one, and opens the same one again. Within
 * `npm test` each suite sees one database, drawn by the commit; both under `npm run test:full` and by hand.
 */
export function describeOnEachDatabase(name: string, suite: Suite): void {
  const seed = process.env.TEST_SEED
  const isWhole = isExhaustive || seed === undefined
  const drawn = available[crc32(`${seed}:${name}`) % available.length]
  const those = databases.filter((database) => isWhole || database === drawn)
  if (those.length === 0) describe(name, () => it.todo('is drawn for the other database'))
  describeOn(those, name, suite)
}

/** The same for what leans on the database itself (claims, transactions, uniqueness): on both every time. */
export function describeOnBothDatabases(name: string, suite: Suite): void {
  describeOn(databases, name, suite)
}

/** For what only a database with several writers has. */
export function describeOnMongo(name: string, suite: Suite): void {
  if (!databases.includes(mongodb)) describe(name, () => it.todo('needs MongoDB'))
  else describeOn([mongodb], name, suite)
}

function describeOn(those: readonly TestDatabase[], name: string, suite: Suite): void {
  describe.each(those)(`${name} ($name)`, (database) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-test-'))
    const uri = database.uri(folder)
    const opened: Payload[] = []
    suite(async ({ logger } = {}) => {
      const payload = await openPayload(uri, path.join(folder, 'uploads'), logger)
      opened.push(payload)
      return payload
    }, database)
    afterAll(async () => {
      for (const payload of opened) {
        await endTransactions(payload)
        await closePublicIndex(payload)
        await closeWorkIndex(payload)
        if (payload === opened.at(-1)) await removeRows(payload)
        await payload.destroy()
      }
      if (database === mongodb) emptied.push(uri)
      rmSync(folder, { recursive: true, force: true })
    })
  })
}

/**
 * Opens Payload with the product's own config on a database, quietly unless a logger is given. Each call is a process of
 * its own as far as Payload knows.
 */
export async function openPayload(
  uri: string,
  uploads = uploadFolder(),
  logger?: Logger,
): Promise<Payload> {
  process.env.DATABASE_URI = uri
  process.env.SEARCH_DIR = path.join(path.dirname(uploads), 'search')
  process.env.PAYLOAD_SECRET = 'a secret of the tests, longer than thirty-two'
  vi.resetModules()
  const { default: config } = (await import('@payload-config')) as {
    default: Promise<SanitizedConfig>
  }
  const settled = await config
  const quiet = { options: { level: 'fatal' }, destination: process.stdout }
  settled.logger = (logger ?? quiet) as never
  keepUploadsIn(uploads, settled)
  const key = randomUUID()
  const payload = await getPayload({ config: settled, key })
  cacheKeys.set(payload, key)
  return payload
}

const cacheKeys = new WeakMap<Payload, string>()

/** The key under which Payload keeps this instance: REST called in process must name it. */
export function cacheKeyOf(payload: Payload): string {
  const key = cacheKeys.get(payload)
  if (!key) throw new Error('This Payload was not opened by openPayload().')
  return key
}

/** Where the tests' uploads go, instead of media/. */
function uploadFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'toa-soan-uploads-'))
}

function keepUploadsIn(folder: string, config: SanitizedConfig): void {
  for (const { slug, upload } of config.collections) {
    if (upload) upload.staticDir = path.join(folder, slug)
  }
}

/** Closes an instance; a MongoDB test database is dropped. */
export async function closePayload(payload: Payload): Promise<void> {
  await endTransactions(payload)
  await mongoOf(payload)?.dropDatabase()
  await payload.destroy()
}

/** A test may have cut a write short: rows and databases are not taken away before its transaction has ended. */
async function endTransactions(payload: Payload): Promise<void> {
  if (payload.db.name !== 'mongoose') return
  for (const id of Object.keys(payload.db.sessions ?? {})) await payload.db.rollbackTransaction(id)
}

async function removeRows(payload: Payload): Promise<void> {
  const mongo = mongoOf(payload)
  const collections = (await mongo?.listCollections().toArray()) ?? []
  for (const { name } of collections) await mongo?.collection(name).deleteMany({})
}

type Mongo = {
  dropDatabase: () => Promise<boolean>
  listCollections: () => { toArray: () => Promise<{ name: string }[]> }
  collection: (name: string) => { deleteMany: (filter: object) => Promise<unknown> }
}

/** The driver: Mongoose's own ways wait for a heartbeat, which is late on a busy machine or after a test moved the clock. */
function mongoOf(payload: Payload): Mongo | null {
  if (payload.db.name !== 'mongoose') return null
  return (payload.db as unknown as { connection: { db: Mongo } }).connection.db
}
