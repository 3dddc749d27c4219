import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'

import { type DeskIssue, loadDeskIssue } from '../../issues/deskIssue'
import { failure } from '../../words/failure'
import { type AiringRecord, airingsOf } from '../airingRecords'

/** A record of an airing as the desk's actions look at it, with its issue and the issue's other records. */
export type DeskAiring = {
  collection: 'airings'
  id: string
  title: string
  outlet: string | null
  record: AiringRecord
  records: AiringRecord[]
  issue: DeskIssue
  /** The article whose publication it is. */
  article: string | null
}

/**
 * The airing an action is about.
 * @throws NewsroomError when it is gone, or its issue is.
 */
export async function loadDeskAiring(req: PayloadRequest, id: string): Promise<DeskAiring> {
  const row = await rowOf(req, 'airings', id, {
    select: { label: true, issue: true, outlet: true, article: true },
    overrideAccess: true,
  })
  if (!row) throw failure('gone', { what: 'Lượt phát này' })
  const issue = await loadDeskIssue(req, idOf(row.issue) ?? '')
  const records = await airingsOf(req, issue.id)
  const record = records.find((one) => one.id === row.id)
  if (!record) throw failure('gone', { what: 'Lượt phát này' })
  return {
    collection: 'airings',
    id: row.id,
    title: row.label ?? issue.title,
    outlet: issue.outlet,
    record,
    records,
    issue,
    article: idOf(row.article),
  }
}
