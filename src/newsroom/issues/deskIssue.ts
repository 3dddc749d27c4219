import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Issue } from '@/payload-types'

import { airingsOf, standingRecord, type AiringRecord } from '../airings/airingRecords'
import { failure } from '../words/failure'
import { type DeskActionName, deskActionVerb } from '../words/deskActions'

/** An issue as the desk's actions look at it; times in epoch milliseconds. */
export type DeskIssue = {
  collection: 'issues'
  id: string
  title: string
  outlet: string | null
  column: string
  name: string | null
  plannedAt: number | null
  cancelled: boolean
  cancelReason: string | null
  waiver: NonNullable<Issue['waiver']>
  makesUp: string | null
  topics: string[]
  request: string | null
  /** Which steps of its preparation are marked as done. */
  stepsDone: unknown
  sample: boolean
}

/**
 * The issue an action is about.
 * @throws NewsroomError when it is gone.
 */
export async function loadDeskIssue(req: PayloadRequest, id: string): Promise<DeskIssue> {
  const row = await rowOf(req, 'issues', id, { joins: false, overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Số này' })
  return deskIssueOf(row)
}

/** A row of an issue as the desk's actions look at it. */
export function deskIssueOf(row: Issue): DeskIssue {
  return {
    collection: 'issues',
    id: row.id,
    title: row.label ?? row.title ?? 'Số chưa đặt tên',
    outlet: idOf(row.outlet),
    column: idOf(row.column) ?? '',
    name: row.title ?? null,
    plannedAt: row.plannedAt ? Date.parse(row.plannedAt) : null,
    cancelled: row.cancelled ?? false,
    cancelReason: row.cancelReason ?? null,
    waiver: row.waiver ?? {},
    makesUp: idOf(row.makesUp),
    topics: (row.topics ?? []).map((topic) => idOf(topic) ?? ''),
    request: idOf(row.request),
    stepsDone: row.stepsDone,
    sample: row.sample ?? false,
  }
}

/** The record by which an issue has gone out, or null. */
export async function firstRunOf(req: PayloadRequest, issue: string): Promise<AiringRecord | null> {
  const records = await airingsOf(req, issue)
  return standingRecord(records, { kind: 'first', startedAt: '' })
}

/** Refuses to change the plan of an issue that has gone out. */
export async function refuseAired(
  req: PayloadRequest,
  issue: DeskIssue,
  action: DeskActionName,
): Promise<void> {
  const run = await firstRunOf(req, issue.id)
  if (!run) return
  throw failure('issueAired', {
    at: formatDateTime(Date.parse(run.startedAt)),
    action: deskActionVerb(action),
  })
}
