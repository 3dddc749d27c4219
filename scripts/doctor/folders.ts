import { isWritable } from '@/database/writable'

import { error, type Finding } from './finding'

/** Folders that cannot be written: uploads and the database would fail when somebody needs them. */
export function checkFolders(folders: readonly string[]): Finding[] {
  return folders.flatMap((folder) =>
    isWritable(folder)
      ? []
      : [
          error(
            `Không ghi được vào thư mục ${folder}. Hãy cấp quyền ghi cho tài khoản chạy máy chủ.`,
          ),
        ],
  )
}
