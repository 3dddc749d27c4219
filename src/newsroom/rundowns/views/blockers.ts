import type { PayloadRequest } from 'payload'

import { isBlocking } from '@/domain/rundown/conflicts'
import { type Content, inOrder } from '@/domain/rundown/edit/content'
import { judgeContent } from '@/domain/rundown/edit/judge'

import { conflictWords } from '../../words/rundownConflicts'
import { minimumSecondsOf } from '../minimumSeconds'
import type { RundownRow } from '../rundownRow'

/** What makes a rundown impossible as it stands, as sentences. */
export async function blockersOf(
  req: PayloadRequest,
  { column }: Pick<RundownRow, 'column'>,
  content: Content,
): Promise<string[]> {
  const minimumSeconds = await minimumSecondsOf(req, column, content.settings.onAir)
  const { conflicts } = judgeContent(content, { minimumSeconds, topics: [] })
  const rows = inOrder(content.entries)
  const entry = (id: string) => {
    const at = rows.findIndex((row) => row.id === id)
    return `mục ${at + 1} “${rows[at]?.title || 'chưa đặt tên'}”`
  }
  const names = { entry, topic: (topic: string) => topic }
  return conflicts.filter(isBlocking).map((conflict) => conflictWords(conflict, names))
}
