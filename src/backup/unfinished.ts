import { ConfigurationError } from '@/settings/configurationError'

import { isProcessRunning, journalFile, readJournal } from './place/journal'
import type { UploadPlace } from './base/uploads'

/**
 * In words, that a restore was broken off: with `blocks`, what is in place is half of the old and half of the new, and
 * nothing may open it; otherwise something is left to be removed. Null when there is none, or it still runs.
 */
export async function unfinishedRestore(
  uploads: readonly UploadPlace[],
): Promise<{ sentence: string; blocks: boolean } | null> {
  const file = journalFile(uploads)
  const entry = await readJournal(file)
  if (!entry || (entry.phase !== 'swapping' && (await isProcessRunning(entry)))) return null
  if (entry.phase === 'swapping') {
    return {
      blocks: true,
      sentence: `Lần khôi phục trước dừng giữa chừng (${file}): dữ liệu nửa cũ nửa mới. Hãy chạy lại npm run restore với bản sao lưu trước khi mở máy chủ.`,
    }
  }
  return {
    blocks: false,
    sentence: `Lần khôi phục trước để lại tệp tạm (${file}). Chạy lại npm run restore sẽ dọn.`,
  }
}

/** Keeps what a restore left half done from being opened. @throws ConfigurationError that says what to do. */
export async function refuseUnfinishedRestore(uploads: readonly UploadPlace[]): Promise<void> {
  const found = await unfinishedRestore(uploads)
  if (found?.blocks) throw new ConfigurationError(found.sentence)
}
