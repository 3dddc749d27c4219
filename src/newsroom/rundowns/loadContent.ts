import type { PayloadRequest } from 'payload'

import { type Content, inOrder } from '@/domain/rundown/edit/content'

import type { RundownEntry } from '@/payload-types'

import { failure } from '../words/failure'
import { catchUp } from './catchUp'
import { readEntry } from './entryRow'
import { loadRundownRow, type RundownRow } from './rundownRow'

const ATTEMPTS = 40
const PAUSE_MS = 10

export type Loaded = { row: RundownRow; content: Content }

/**
 * A rundown with its entries as of one revision: its newest. What others write meanwhile makes it read again, so that
 * rows of two revisions are never mixed.
 * @throws NewsroomError when it is gone, or changes faster than it can be read.
 */
export async function loadContent(req: PayloadRequest, id: string): Promise<Loaded> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const row = await loadRundownRow(req, id)
    if ((await catchUp(req, row)) === row.revision) {
      const rows = await entryRows(req, id)
      const isWhole = rows.every(({ revision }) => revision <= row.revision)
      const after = await loadRundownRow(req, id)
      if (isWhole && after.revision === row.revision) {
        const entries = rows.filter(({ removed }) => !removed).map(readEntry)
        return { row: after, content: { settings: after.settings, entries: inOrder(entries) } }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * Math.random() * (attempt + 1)))
  }
  throw failure('rundownBusy')
}

async function entryRows(req: PayloadRequest, rundown: string) {
  // Straight from the database: hundreds of rows with every keystroke, and there are no hooks to pass.
  const { docs } = await req.payload.db.find<RundownEntry>({
    collection: 'rundown-entries',
    where: { rundown: { equals: rundown } },
    sort: 'rank',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
