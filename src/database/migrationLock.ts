import { mkdir, rm, stat } from 'node:fs/promises'

const STALE_AFTER_MS = 120_000
const RETRY_MS = 100

/** Runs one migration of a SQLite file at a time, among the processes of this machine; a lock left by a crash expires. */
export async function withMigrationLock(file: string, migrate: () => Promise<void>): Promise<void> {
  const lock = `${file}.migrating`
  await acquire(lock)
  try {
    await migrate()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function acquire(lock: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > STALE_AFTER_MS) await rm(lock, { recursive: true, force: true })
    else await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}
