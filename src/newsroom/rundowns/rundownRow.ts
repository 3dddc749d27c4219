import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import type { Settings } from '@/domain/rundown/edit/content'
import type { RundownReview } from '@/domain/workflow/rundownReview'
import type { Rundown } from '@/payload-types'

import { failure } from '../words/failure'

/** A rundown without its entries, as the use cases look at it; instants in epoch milliseconds. */
export type RundownRow = {
  collection: 'rundowns'
  id: string
  title: string
  outlet: string | null
  issue: string | null
  column: string
  revision: number
  approved: { revision: number; by: string | null; at: number } | null
  /** Who handed it up last, whatever became of it. */
  submittedBy: string | null
  /** That it was handed up, or sent back; null while nobody asked. */
  review: { state: RundownReview; by: string | null; at: number; reason: string | null } | null
  settings: Settings
  firstSettings: Settings
  sample: boolean
}

/**
 * The rundown of an id.
 * @throws NewsroomError when there is none.
 */
export async function loadRundownRow(req: PayloadRequest, id: string): Promise<RundownRow> {
  const row = await findRundownRow(req, { id: { equals: id } })
  if (!row) throw failure('gone', { what: 'Khung chương trình này' })
  return row
}

/** The rundown that fits, or null. */
export async function findRundownRow(
  req: PayloadRequest,
  where: Where,
): Promise<RundownRow | null> {
  const { docs } = await req.payload.db.find<Rundown>({
    collection: 'rundowns',
    where,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ? readRow(docs[0]) : null
}

function readRow(row: Rundown): RundownRow {
  return {
    collection: 'rundowns',
    id: row.id,
    title: row.label,
    outlet: idOf(row.outlet),
    issue: idOf(row.issue),
    column: idOf(row.column) ?? '',
    revision: row.revision,
    approved:
      typeof row.approvedRevision === 'number'
        ? {
            revision: row.approvedRevision,
            by: idOf(row.approvedBy),
            at: row.approvedAt ? Date.parse(row.approvedAt) : 0,
          }
        : null,
    submittedBy: idOf(row.submittedBy),
    review: row.review
      ? {
          state: row.review,
          by: idOf(row.submittedBy),
          at: row.submittedAt ? Date.parse(row.submittedAt) : 0,
          reason: row.returnReason ?? null,
        }
      : null,
    settings: {
      onAir: Date.parse(row.onAir),
      offAir: Date.parse(row.offAir),
      overSeconds: row.overSeconds,
      underSeconds: row.underSeconds,
      gapSeconds: row.gapSeconds,
    },
    firstSettings: row.firstSettings as unknown as Settings,
    sample: row.sample ?? false,
  }
}
