import { existsSync } from 'node:fs'

import { createClient } from '@libsql/client'

import type { Change } from '../place/swap'
import { BackupRefused, codeOf } from '../base/refusal'

/** The file, and what SQLite keeps beside it of a file that is or was open. */
export function sqliteChanges(id: string, file: string): Change[] {
  return ['', '-wal', '-shm'].map((ending) => ({
    shelf: 'files',
    name: `${file}${ending}`,
    staged: `${file}.restore-${id}-new${ending}`,
    old: `${file}.restore-${id}-old${ending}`,
    had: existsSync(`${file}${ending}`),
    isNew: ending === '',
  }))
}

/**
 * Only the last one to have a file open can end its write-ahead log.
 * @throws BackupRefused when a program has the database open: it would go on writing into the file that was replaced.
 */
export async function ensureNotOpen(file: string): Promise<void> {
  if (!existsSync(file)) return
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('PRAGMA journal_mode = DELETE')
  } catch (error) {
    // A file that is damaged may be the very reason for the restore.
    if (codeOf(error) === 'SQLITE_BUSY') throw new BackupRefused(running(file))
  } finally {
    client.close()
  }
}

const running = (file: string) =>
  `${file} đang được một chương trình khác mở. Hãy dừng máy chủ (npm start, npm run demo) và npm run worker, rồi khôi phục lại.`
