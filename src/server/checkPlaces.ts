import { existsSync } from 'node:fs'
import path from 'node:path'

import { checkSqliteFile } from '@/database/sqliteFile'
import { databaseTarget } from '@/database/uri'
import { isWritable } from '@/database/writable'

type Places = {
  /** Where uploads are kept. */
  media: string
  /** What `npm run build` made. */
  build: string
  databaseUri: string | undefined
}

/** What of the folders and files of a server stands in the way of its start, in sentences. */
export function checkPlaces({ media, build, databaseUri }: Places): string[] {
  const problems: string[] = []
  if (!existsSync(path.join(build, 'BUILD_ID'))) {
    problems.push(`Chưa có bản dựng trong ${build}. Hãy chạy: npm run build`)
  }
  const target = databaseTarget(databaseUri)
  if (target.kind === 'sqlite') {
    try {
      checkSqliteFile(target.file)
      // SQLite makes files beside its own.
      const folder = path.dirname(path.resolve(target.file))
      if (!isWritable(folder)) problems.push(notWritable(folder))
    } catch (problem) {
      problems.push((problem as Error).message)
    }
  }
  if (!isWritable(media)) problems.push(notWritable(media))
  return problems
}

const notWritable = (folder: string) =>
  `Không ghi được vào thư mục ${folder}. Hãy cấp quyền ghi cho tài khoản chạy máy chủ.`
