import type { PayloadRequest } from 'payload'

import { inOrder } from '@/domain/rundown/edit/content'
import { judgeContent } from '@/domain/rundown/edit/judge'
import type { RunState } from '@/domain/rundown/run/run'

import { loadContent } from '../../rundowns/loadContent'
import { type May, mayOf, mayRead } from '../../rundowns/rights'
import { findRundownRow } from '../../rundowns/rundownRow'
import { airStateOf } from '../../rundowns/runRow'

/** How far an issue's rundown is, and what it is made of. */
export type IssueRundown = {
  id: string
  state: 'draft' | 'edited' | 'approved'
  run: RunState
  seconds: number
  slotSeconds: number
  /** Whether some of its lengths are not known yet: it lasts at least so long. */
  isLeast: boolean
  entries: { id: string; title: string; seconds: number | null }[]
}

/** The rundown of an issue, never made by looking; null when there is none, or the person may not read it. */
export async function loadIssueRundown(
  req: PayloadRequest,
  { id, outlet }: { id: string; outlet: string },
): Promise<{ rundown: IssueRundown | null; may: May }> {
  const may = await mayOf(req, outlet)
  const known = (await mayRead(req, outlet))
    ? await findRundownRow(req, { issue: { equals: id } })
    : null
  if (!known) return { rundown: null, may }
  const { row, content } = await loadContent(req, known.id)
  const { timing } = judgeContent(content, { minimumSeconds: null, topics: [] })
  const slotSeconds = (row.settings.offAir - row.settings.onAir) / 1000
  const isApproved = row.approved?.revision === row.revision
  return {
    may,
    rundown: {
      id: row.id,
      state: isApproved ? 'approved' : row.approved ? 'edited' : 'draft',
      run: await airStateOf(req, row.id),
      seconds: timing.contentOverSlot + slotSeconds,
      slotSeconds,
      isLeast: timing.unknown > 0,
      entries: inOrder(content.entries).map((entry) => ({
        id: entry.id,
        title: entry.title || 'Mục chưa đặt tên',
        seconds: entry.seconds ?? null,
      })),
    },
  }
}
