import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

import { createClient, LibsqlError } from '@libsql/client'

import { kept } from '@/process/registry'

import { isSameProcess, type ProcessMark, processMark } from '@/process/processMark'

/** Of another machine on the same file nobody can tell whether its process lives. */
const FOREIGN_STALE_MS = 120_000
/** From making the lock to saying whose it is. */
const NAMELESS_STALE_MS = 5_000
const RETRY_MS = 100
const SILENT_MS = 2_000
/** What the system says of a folder that is there and not empty. */
const TAKEN = new Set<string | undefined>(['ENOTEMPTY', 'EEXIST'])

type Owner = ProcessMark & { host: string; key?: string }

/** The keys of those of this process, whichever of its bundles took them. */
const held = () => kept('migrationLocks', () => new Set<string>())

/**
 * Runs one migration of a SQLite file at a time, among the processes of this machine. A lock whose process is gone, however
 * it ended, is taken over at once; one of another machine expires. Whoever waits longer than a moment says for whom.
 */
export async function withMigrationLock(
  file: string,
  migrate: () => Promise<void>,
  say: (line: string) => void = console.warn,
): Promise<void> {
  const lock = `${file}.migrating`
  const key = await acquire(file, lock, say)
  try {
    await migrate()
  } finally {
    await remove(lock)
    held().delete(key)
  }
}

async function acquire(file: string, lock: string, say: (line: string) => void): Promise<string> {
  const begun = Date.now()
  let isSaid = false
  for (;;) {
    const key = await take(lock)
    if (key) return key
    const found = await ownerOf(lock)
    if (await isLeft(lock, found)) {
      await alone(file, async () => {
        if (await isLeft(lock, await ownerOf(lock))) await remove(lock)
      })
      continue
    }
    if (!isSaid && Date.now() - begun > SILENT_MS) {
      isSaid = true
      say(waitingWords(lock, found))
    }
    await pause()
  }
}

/** A lock names its process from the moment it is there: a folder with the name in it takes its place. */
async function take(lock: string): Promise<string | null> {
  if (existsSync(lock)) return null
  const key = randomUUID()
  const made = `${lock}.${key}`
  await mkdir(made)
  const owner: Owner = { ...(await processMark(process.pid)), host: hostname(), key }
  await writeFile(path.join(made, 'owner'), JSON.stringify(owner))
  held().add(key)
  try {
    await rename(made, lock)
    return key
  } catch (error) {
    held().delete(key)
    await rm(made, { recursive: true, force: true })
    if (TAKEN.has((error as NodeJS.ErrnoException).code)) return null
    throw error
  }
}

/** At once: a folder that is being emptied would look free. */
async function remove(lock: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`
  await rename(lock, aside).catch(() => {})
  await rm(aside, { recursive: true, force: true })
}

async function ownerOf(lock: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path.join(lock, 'owner'), 'utf8')) as Owner
  } catch {
    return null
  }
}

async function isLeft(lock: string, owner: Owner | null): Promise<boolean> {
  if (owner?.host === hostname()) {
    const isOurs = owner.pid === process.pid
    return isOurs ? !held().has(owner.key ?? '') : !(await isSameProcess(owner))
  }
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > (owner ? FOREIGN_STALE_MS : NAMELESS_STALE_MS)
}

/**
 * Looks at a lock that was left and removes it, as the only process that does: between the look and the removal of one,
 * another would take the lock that is removed. The database's own lock of writers goes with its process.
 */
async function alone(file: string, work: () => Promise<void>): Promise<void> {
  const client = createClient({ url: `file:${file}` })
  try {
    const turn = await client.transaction('write')
    await work().finally(() => turn.close())
  } catch (error) {
    if (!(error instanceof LibsqlError)) throw error
    // Somebody else is at it, or writes: the next look comes soon. What is no database has no lock of its own.
    await (error.code.startsWith('SQLITE_BUSY') ? pause() : work())
  } finally {
    client.close()
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS))

function waitingWords(lock: string, owner: Owner | null): string {
  const who = owner ? `tiến trình ${owner.pid} trên máy ${owner.host}` : 'một tiến trình khác'
  return (
    `Đang chờ ${who} nâng cấp xong cơ sở dữ liệu. ` +
    `Nếu chắc chắn không còn tiến trình nào chạy, hãy xóa ${lock}.`
  )
}
