import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Operation } from '@/domain/rundown/edit/operation'

import { failure } from '../../messages'
import { loadContent } from '../loadContent'
import { demandRight } from '../rights'
import { importOperations, type ImportPlan } from './importOperations'
import { MAX_FILE_BYTES, readImport } from './readImport'
import type { RowProblem } from './readRows'

/** What an import would do: nothing is written until its operations are sent as a change of this revision. */
export type ImportPreview = {
  revision: number
  counts: ImportPlan['counts']
  problems: RowProblem[]
  operations: Operation[]
}

const MOST_PROBLEMS = 200

/**
 * Reads a file for a rundown and says what it would change. A dry run: to be sent to `operations` by the person who saw it.
 * @throws NewsroomError when the person may not edit, or the file can't be read.
 */
export async function previewImport(req: PayloadRequest, id: string): Promise<ImportPreview> {
  const { row, content } = await loadContent(req, id)
  await demandRight(req, row, { right: 'edit', action: 'rundown.edit' })
  if (Number(req.headers.get('content-length') ?? 0) > MAX_FILE_BYTES) {
    throw failure('rundownFileTooLarge')
  }
  const file = await req.arrayBuffer?.()
  if (!file || file.byteLength === 0) throw failure('rundownFileUnreadable')
  const { rows, problems } = await readImport(file, content.settings.onAir)
  const { operations, counts } = importOperations(content, rows, () => randomUUID())
  return { revision: row.revision, counts, problems: problems.slice(0, MOST_PROBLEMS), operations }
}
