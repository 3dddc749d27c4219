import type { DatabaseTarget } from '@/settings/databaseTarget'

import { isProcessRunning, readJournal, removeJournal } from './place/journal'
import { drop, type Shelves, swapBack } from './place/swap'
import { BackupRefused } from './base/refusal'

export type Settled = 'nothing' | 'put back' | 'kept'

/**
 * Ends a restore that was broken off: what was there before is put back, or if the restore had gone through, what it
 * replaced is removed.
 * @throws BackupRefused when that restore still runs, or went into another kind of database.
 */
export async function settle(
  journal: string,
  { kind, shelves }: { kind: DatabaseTarget['kind']; shelves: Shelves },
): Promise<Settled> {
  const entry = await readJournal(journal)
  if (!entry) return 'nothing'
  if (await isProcessRunning(entry)) {
    throw new BackupRefused(
      `Một lần khôi phục khác đang chạy (tiến trình ${entry.pid}). Hãy chờ nó xong.`,
    )
  }
  if (entry.kind !== kind) {
    throw new BackupRefused(
      `Lần khôi phục trước vào ${entry.kind} còn dở (${journal}). Hãy đặt DATABASE_URI như lần đó rồi chạy lại để dọn.`,
    )
  }
  const { phase, changes } = entry
  if (phase === 'staging') await drop('staged', changes, shelves)
  if (phase === 'swapping') await swapBack(changes, shelves)
  if (phase === 'committed') await drop('old', changes, shelves)
  await removeJournal(journal)
  return phase === 'committed' ? 'kept' : 'put back'
}
