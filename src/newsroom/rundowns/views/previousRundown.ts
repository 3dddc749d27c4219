import type { PayloadRequest } from 'payload'

import type { Entry } from '@/domain/rundown/edit/content'
import type { Rundown } from '@/payload-types'

import { failure } from '../../words/failure'
import { loadContent } from '../loadContent'
import { demandReader } from '../rights'
import { loadRundownRow } from '../rundownRow'

const LOOKED_AT = 20

/** The rows of the issue before, to begin with. */
export type PreviousRundown = { id: string; label: string; onAir: number; entries: Entry[] }

/**
 * The newest rundown of the same column that went on air before this one and is not empty.
 * @throws NewsroomError when there is none.
 */
export async function previousRundown(req: PayloadRequest, id: string): Promise<PreviousRundown> {
  const rundown = await loadRundownRow(req, id)
  await demandReader(req, rundown)
  const { docs } = await req.payload.db.find<Rundown>({
    collection: 'rundowns',
    where: {
      and: [
        { column: { equals: rundown.column } },
        { onAir: { less_than: new Date(rundown.settings.onAir).toISOString() } },
      ],
    },
    sort: '-onAir',
    limit: LOOKED_AT,
    pagination: false,
    req,
  })
  for (const { id: earlier } of docs) {
    const { row, content } = await loadContent(req, earlier)
    if (content.entries.length > 0) {
      return {
        id: row.id,
        label: row.title,
        onAir: row.settings.onAir,
        entries: [...content.entries],
      }
    }
  }
  throw failure('noPreviousRundown')
}
