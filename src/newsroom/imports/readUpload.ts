import { openTables, type OpenedTables, MACROS } from '@/documents/tables/openTables'
import { FileRefused } from '@/documents/spreadsheet/fileRefused'
import type { ImportKind } from '@/domain/imports/fields'

import { failure, type NewsroomError } from '../words/failure'

/** The table of a file somebody chose. @throws NewsroomError that says why it is not read, and what to do. */
export async function readUpload(bytes: Uint8Array, kind: ImportKind): Promise<OpenedTables> {
  try {
    return await openTables(bytes, kind)
  } catch (error) {
    throw error instanceof FileRefused ? refusalOf(error) : error
  }
}

function refusalOf({ why, kind }: FileRefused): NewsroomError {
  switch (why) {
    case 'kind':
      return kind === MACROS || kind.includes('macro')
        ? failure('importFileMacros')
        : failure('importFileKind', { kind })
    case 'password':
      return failure('importFilePassword')
    case 'tooLarge':
      return failure('importFileTooLarge')
    case 'tooManyCells':
      return failure('importSheetTooLarge')
    case 'notUnicode':
      return failure('importNotUnicode')
    case 'empty':
      return failure('importEmpty')
    case 'damaged':
      return failure('importFileDamaged')
  }
}
