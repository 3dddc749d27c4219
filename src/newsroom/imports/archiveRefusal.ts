import { type ArchiveRefused, MOST_LETTERS } from '@/documents/archive/archiveRefused'

import { failure, type NewsroomError } from '../words/failure'

/** Why an export or a zip of pictures is not read, and what to do. */
export function archiveRefusal({ why, detail }: ArchiveRefused): NewsroomError {
  switch (why) {
    case 'kind':
      return failure('archiveFileKind', { kind: detail.kind ?? 'tệp khác' })
    case 'tooLong':
      return failure('archiveTextTooLong', { line: detail.line ?? 1, max: MOST_LETTERS })
    case 'tooLarge':
      return failure('importFileTooLarge')
    case 'damaged':
      return failure('archiveFileDamaged', {
        where: detail.line === undefined ? 'phần nén hoặc mã chữ' : `bài thứ ${detail.line}`,
      })
  }
}
