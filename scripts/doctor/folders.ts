import { statSync } from 'node:fs'

import { isWritable } from '@/database/writable'

import { error, type Finding } from './finding'

/** Folders that cannot be written: uploads and the database would fail when somebody needs them. */
export function checkFolders(folders: readonly string[]): Finding[] {
  return folders.flatMap((folder) => {
    if (isFile(folder)) {
      return [error(`${folder} là một tệp, cần là thư mục. Hãy chuyển tệp đó đi nơi khác.`)]
    }
    return isWritable(folder)
      ? []
      : [
          error(
            `Không ghi được vào thư mục ${folder}. Hãy cấp quyền ghi cho tài khoản chạy máy chủ.`,
          ),
        ]
  })
}

function isFile(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isFile() ?? false
}
