import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { isSameProcess } from '@/process/processMark'

import { flush } from '../base/flush'
import { BackupRefused } from '../base/refusal'
import type { UploadPlace } from '../base/uploads'

const journal = z.strictObject({
  id: z.string(),
  kind: z.enum(['sqlite', 'mongodb']),
  /** `staging`: nothing was touched yet. `swapping`: everything is put back. `committed`: the restore is kept. */
  phase: z.enum(['staging', 'swapping', 'committed']),
  /** Whose it is (src/process/processMark.ts). */
  pid: z.int(),
  began: z.string().nullable().default(null),
  changes: z.array(
    z.strictObject({
      shelf: z.enum(['files', 'database']),
      name: z.string(),
      staged: z.string(),
      old: z.string(),
      had: z.boolean(),
      isNew: z.boolean(),
    }),
  ),
})

/** What a restore is about to do, on the disk before it does it. */
export type Journal = z.infer<typeof journal>

/** Beside the folders of the uploads: `media/restore-in-progress.json`. */
export function journalFile([first]: readonly UploadPlace[]): string {
  return path.join(path.dirname(first?.folder ?? path.resolve('media/files')), NAME)
}

const NAME = 'restore-in-progress.json'

/** The journal of a restore that was broken off, or null. @throws BackupRefused when it can't be read. */
export async function readJournal(file: string): Promise<Journal | null> {
  if (!existsSync(file)) return null
  const { success, data } = journal.safeParse(json(await readFile(file, 'utf8')))
  if (success) return data
  throw new BackupRefused(
    `${file}: không đọc được. Tệp này ghi một lần khôi phục dở; hãy giữ nguyên thư mục và hỏi người phát triển.`,
  )
}

/** Puts what a restore is about to do on the disk. */
export async function writeJournal(file: string, entry: Journal): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const next = `${file}.next`
  const handle = await open(next, 'w', 0o600)
  try {
    await handle.writeFile(JSON.stringify(entry))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  await flush(folder)
}

export async function removeJournal(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** Whether the restore that wrote a journal still runs, on this machine. */
export async function isProcessRunning(entry: Pick<Journal, 'pid' | 'began'>): Promise<boolean> {
  return entry.pid !== process.pid && (await isSameProcess(entry))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
