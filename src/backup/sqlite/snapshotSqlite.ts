import { existsSync } from 'node:fs'
import path from 'node:path'

import { createClient } from '@libsql/client'

import { undoAll } from '@/database/acts/undoAll'
import { withMigrationLock } from '@/database/migrationLock'

import { BackupRefused, codeOf, messageOf } from '../base/refusal'
import type { DatabaseSnapshot } from '../base/snapshot'
import type { UploadPlace } from '../base/uploads'
import { inspectSqlite } from './inspectSqlite'

const PART = 'database/toa-soan.db'
const PATIENCE_MS = 30_000

/**
 * A whole SQLite file of one moment, made while others write: `VACUUM INTO` reads in one transaction, with what still
 * is in the write-ahead log. The migration lock is held, so that no half of a migration is in it.
 */
export async function snapshotSqlite({
  file,
  folder,
  uploads,
}: {
  file: string
  /** Private to its user: SQLite writes its files for everyone to read. */
  folder: string
  uploads: readonly UploadPlace[]
}): Promise<DatabaseSnapshot> {
  if (!existsSync(file)) {
    throw new BackupRefused(
      `Không có cơ sở dữ liệu ${file}. Hãy kiểm tra DATABASE_URI, hoặc chạy lệnh trong thư mục của chương trình.`,
    )
  }
  const copy = path.join(folder, 'toa-soan.db')
  let takenAt = new Date()
  await withMigrationLock(path.resolve(file), async () => {
    takenAt = await vacuumInto(file, copy)
  })
  // What was under way at that moment has not been done: a picture that was being deleted is there, or read anew.
  await undoAll(copy)
  const { migrations, collections, named } = await inspectSqlite(copy, uploads)
  if (migrations.length === 0) {
    throw new BackupRefused(
      `${file} không phải cơ sở dữ liệu của Tòa soạn. Hãy kiểm tra DATABASE_URI.`,
    )
  }
  return {
    takenAt,
    database: { kind: 'sqlite', migrations, collections, part: PART },
    files: [{ part: PART, file: copy }],
    named,
  }
}

async function vacuumInto(file: string, copy: string): Promise<Date> {
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
    const takenAt = new Date()
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
    return takenAt
  } catch (error) {
    throw new BackupRefused(`${sentenceOf(error, file)} (${messageOf(error)}).`)
  } finally {
    client.close()
  }
}

function sentenceOf(error: unknown, file: string): string {
  switch (codeOf(error)) {
    case 'SQLITE_FULL':
      return 'Ổ đĩa hết chỗ nên không chép được cơ sở dữ liệu. Hãy dọn chỗ trống hoặc ghi sang ổ khác'
    case 'SQLITE_BUSY':
      return `${file} đang bị một chương trình khác khóa quá lâu. Hãy thử lại sau`
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return `${file} đã hỏng nên không sao lưu được. Hãy giữ nguyên tệp và khôi phục từ bản sao lưu gần nhất`
    default:
      return `Không chép được cơ sở dữ liệu ${file}`
  }
}
