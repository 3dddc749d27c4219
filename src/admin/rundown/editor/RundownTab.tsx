import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { NewsroomError } from '@/newsroom/words/failure'
import { loadState, type RundownState } from '@/newsroom/rundowns/views/loadState'
import { openRundown } from '@/newsroom/rundowns/actions/openRundown'

import { WorkRead } from '../../notices/WorkRead'
import { EmptyState } from '../../ui/EmptyState'
import { loadNames } from './loadNames'
import { RundownEditor } from './RundownEditor'

/** Khung chương trình: the tab of an issue where its rundown is made. */
export async function RundownTab({ initPageResult }: DocumentViewServerProps) {
  const { req, docID } = initPageResult
  if (!isStaff(req.user as Member | null)) return null
  const opened = await open(req, String(docID))
  if ('refused' in opened) {
    return (
      <Gutter className="ts-desk">
        <EmptyState>{opened.refused}</EmptyState>
      </Gutter>
    )
  }
  const names = await loadNames(req, opened.state)
  return (
    <Gutter className="ts-desk ts-rd">
      <WorkRead req={req} subject={opened.state.id} />
      <RundownEditor state={opened.state} names={names} />
    </Gutter>
  )
}

async function open(
  req: PayloadRequest,
  issue: string,
): Promise<{ state: RundownState } | { refused: string }> {
  try {
    const { id } = await openRundown(req, issue)
    return { state: await loadState(req, id) }
  } catch (error) {
    if (error instanceof NewsroomError) return { refused: error.message }
    throw error
  }
}
