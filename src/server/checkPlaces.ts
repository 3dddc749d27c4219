import { existsSync } from 'node:fs'
import path from 'node:path'

import { checkSqliteFile } from '@/database/sqliteFile'
import type { DatabaseTarget } from '@/settings/databaseTarget'
import { isWritable } from '@/database/writable'

type Places = {
  /** Where uploads are kept. */
  media: string
  /** What `npm run build` made. */
  build: string
  database: DatabaseTarget
}

/** What of the folders and files of a server stands in the way of its start, in sentences. */
export function checkPlaces({ media, build, database }: Places): string[] {
  const problems: string[] = []
  if (!existsSync(path.join(build, 'BUILD_ID'))) {
    problems.push(`Chưa có bản dựng trong ${build}. Hãy chạy: npm run build`)
  }
  if (database.kind === 'sqlite') {
    try {
      checkSqliteFile(database.file)
      // SQLite makes files beside its own.
      const folder = path.dirname(path.resolve(database.file))
      if (!isWritable(folder)) problems.push(notWritable(folder))
    } catch (failed) {
      problems.push((failed as Error).message)
    }
  }
  if (!isWritable(media)) problems.push(notWritable(media))
  return problems
}

const notWritable = (folder: string) =>
  `Không ghi được vào thư mục ${folder}. Hãy cấp quyền ghi cho tài khoản chạy máy chủ.`
