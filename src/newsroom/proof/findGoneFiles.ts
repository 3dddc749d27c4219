import { readdir } from 'node:fs/promises'

import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

import type { DueAlert } from '../check/dueAlert'
import { fileGone, loadProvenAirings } from './proofAlerts'

/**
 * The evidence files that airings stand on and that are no longer on this machine's disk; null where the folder is not
 * here at all, as on a worker that does not share the disk: then nothing is known.
 */
export async function findGoneFiles(req: PayloadRequest): Promise<DueAlert[] | null> {
  const folder = req.payload.collections.files.config.upload.staticDir
  const there = folder ? await namesIn(folder) : null
  const files = await recordedFiles(req)
  if (!there) return files.length === 0 ? [] : null
  const missing = files.filter(({ filename }) => !there.has(filename)).map(({ id }) => id)
  return (await loadProvenAirings(req, 'evidenceFile', missing)).map(fileGone)
}

async function namesIn(folder: string): Promise<Set<string> | null> {
  try {
    return new Set(await readdir(folder))
  } catch {
    return null
  }
}

async function recordedFiles(req: PayloadRequest): Promise<{ id: string; filename: string }[]> {
  const docs = await rowsWhere(req, 'files', {
    where: {},
    sort: 'id',
    select: { filename: true },
    overrideAccess: true,
  })
  return docs.flatMap(({ id, filename }) => (filename ? [{ id, filename }] : []))
}
