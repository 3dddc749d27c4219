import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

import { kept } from '@/server/registry'

import { isSameProcess, type ProcessMark, processMark } from './processMark'

/** Of another machine on the same file nobody can tell whether its process lives. */
const FOREIGN_STALE_MS = 120_000
/** From making the lock to saying whose it is. */
const NAMELESS_STALE_MS = 5_000
const RETRY_MS = 100
const SILENT_MS = 2_000

type Owner = ProcessMark & { host: string }

/** Those of this process, whichever of its bundles took them. */
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
  await acquire(lock, say)
  try {
    await migrate()
  } finally {
    await rm(lock, { recursive: true, force: true })
    held().delete(lock)
  }
}

async function acquire(lock: string, say: (line: string) => void): Promise<void> {
  const begun = Date.now()
  let isSaid = false
  while (!(await take(lock))) {
    const found = await ownerOf(lock)
    if (await isLeft(lock, found)) {
      await remove(lock, found)
      continue
    }
    if (!isSaid && Date.now() - begun > SILENT_MS) {
      isSaid = true
      say(waitingWords(lock, found))
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  held().add(lock)
  const owner: Owner = { ...(await processMark(process.pid)), host: hostname() }
  await writeFile(path.join(lock, 'owner'), JSON.stringify(owner))
  return true
}

async function ownerOf(lock: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path.join(lock, 'owner'), 'utf8')) as Owner
  } catch {
    return null
  }
}

async function isLeft(lock: string, owner: Owner | null): Promise<boolean> {
  if (held().has(lock)) return false
  if (owner?.host === hostname()) return owner.pid === process.pid || !(await isSameProcess(owner))
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > (owner ? FOREIGN_STALE_MS : NAMELESS_STALE_MS)
}

/** Of several who found it left one removes it; the lock of one who was quicker is put back. */
async function remove(lock: string, left: Owner | null): Promise<void> {
  const aside = `${lock}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    await rename(lock, aside)
  } catch {
    return
  }
  const taken = await ownerOf(aside)
  if (JSON.stringify(taken) === JSON.stringify(left)) {
    await rm(aside, { recursive: true, force: true })
  } else await rename(aside, lock).catch(() => {})
}

function waitingWords(lock: string, owner: Owner | null): string {
  const who = owner ? `tiến trình ${owner.pid} trên máy ${owner.host}` : 'một tiến trình khác'
  return (
    `Đang chờ ${who} nâng cấp xong cơ sở dữ liệu. ` +
    `Nếu chắc chắn không còn tiến trình nào chạy, hãy xóa ${lock}.`
  )
}
