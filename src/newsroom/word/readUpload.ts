import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { WRITER_ROLES } from '@/access/roles'
import { FileRefused } from '@/documents/spreadsheet/fileRefused'
import { MACROS } from '@/documents/word/openWord'
import { readWord } from '@/documents/word/readWord'
import type { WordText } from '@/documents/word/wordText'
import { cleanLine } from '@/domain/text/clean'
import { seenText } from '@/domain/text/fileName'

import { unknownPartOf } from '../texts/contentShape'
import { failure, type NewsroomError } from '../words/failure'

export const MAX_WORD_BYTES = 25 * 1024 * 1024

export type ReadUpload = { name: string; sha256: string; text: WordText }

/** Whether a text of ours may have tables; else they are read as paragraphs. */
const admitsTables =
  unknownPartOf({ root: { type: 'root', children: [{ type: 'table' }] } }) === null

/**
 * Reads the Word file of a form for somebody who writes.
 * @throws NewsroomError that says why it can't be read and what to do.
 */
export async function readUpload(
  req: PayloadRequest,
  { file, converts }: { file?: Blob; converts: boolean },
): Promise<ReadUpload> {
  const writes =
    isAdministrator(req.user as Member) || (await outletsWithRole(req, WRITER_ROLES)).length > 0
  if (!writes) throw failure('wordNoWriter')
  if (!file) throw failure('wordFileMissing')
  if (file.size > MAX_WORD_BYTES) throw failure('wordFileTooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const name = cleanLine(seenText(file instanceof File ? file.name : '')).slice(0, 200)
  try {
    const text = await readWord(bytes, { name, converts, tables: admitsTables })
    return { name, sha256: createHash('sha256').update(bytes).digest('hex'), text }
  } catch (error) {
    throw error instanceof FileRefused ? wordFailure(error, bytes.length) : error
  }
}

function wordFailure({ why, kind }: FileRefused, size: number): NewsroomError {
  if (size === 0) return failure('wordFileEmpty')
  switch (why) {
    case 'password':
      return failure('wordFilePassword')
    case 'tooLarge':
    case 'tooManyCells':
      return failure('wordFileUnpacked')
    case 'kind':
      return kind === MACROS ? failure('wordFileMacros') : failure('wordFileKind', { kind })
    default:
      return failure('wordFileDamaged')
  }
}
