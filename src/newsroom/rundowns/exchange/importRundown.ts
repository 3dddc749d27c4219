import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Operation } from '@/domain/rundown/edit/operation'

import { failure } from '../../words/failure'
import { loadContent } from '../loadContent'
import { demandRight } from '../rights'
import { MAX_FILE_BYTES } from './chooseSheet'
import { importOperations, type ImportPlan } from './importOperations'
import { readImport } from './readImport'
import type { RowProblem } from './readRows'

/** What an import would do: nothing is written until its operations are sent as a change of this revision. */
export type ImportPreview = {
  revision: number
  counts: ImportPlan['counts']
  problems: RowProblem[]
  /** Cells that were read and should be looked at. */
  notices: RowProblem[]
  /** Which of several tables was read. */
  notes: string[]
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
  const { rows, problems, notices, notes } = await readImport(
    await fileOf(req),
    content.settings.onAir,
  )
  const { operations, counts } = importOperations(content, rows, () => randomUUID())
  return {
    revision: row.revision,
    counts,
    problems: problems.slice(0, MOST_PROBLEMS),
    notices: notices.slice(0, MOST_PROBLEMS),
    notes,
    operations,
  }
}

/** The bytes of the file in the form that was sent. */
async function fileOf(req: PayloadRequest): Promise<ArrayBuffer> {
  const form = await req.formData?.().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof Blob) || file.size === 0) throw failure('rundownFileUnreadable')
  if (file.size > MAX_FILE_BYTES) throw failure('rundownFileTooLarge', { what: 'khung' })
  return file.arrayBuffer()
}
