import { type Dirent, chmodSync, statSync } from 'node:fs'
import { chmod, lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

import { DEFAULT_SQLITE_FILE } from '@/settings/databaseTarget'

const FILE = 0o600
const FOLDER = 0o700
const OTHERS = 0o077

/** What this process makes from now on is its user's alone: accounts, unpublished texts and evidence are in it. */
export function keepFilesPrivate(): void {
  process.umask(OTHERS)
}

/**
 * Takes from others what they may read of a database file made before, and of the folder that is the product's own by
 * default. Another folder may hold more than the database: it stays as it is.
 */
export function closeDatabaseFiles(file: string): void {
  for (const ending of ['', '-wal', '-shm']) closeNow(`${file}${ending}`, FILE)
  const folder = path.dirname(path.resolve(file))
  if (folder === path.resolve(path.dirname(DEFAULT_SQLITE_FILE))) closeNow(folder, FOLDER)
}

function closeNow(place: string, mode: number): void {
  try {
    if ((statSync(place).mode & OTHERS) !== 0) chmodSync(place, mode)
  } catch {
    // Not there, or not ours to change.
  }
}

/** The same of a folder that is the product's own, with everything in it. Links are not followed. */
export async function closeFolder(folder: string): Promise<void> {
  await close(folder, FOLDER)
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  for (const entry of entries) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) await closeFolder(place)
    else if (entry.isFile()) await close(place, FILE)
  }
}

async function close(place: string, mode: number): Promise<void> {
  try {
    if (((await lstat(place)).mode & OTHERS) !== 0) await chmod(place, mode)
  } catch {
    // Gone meanwhile, or not ours to change.
  }
}
