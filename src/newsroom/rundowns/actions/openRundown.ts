import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowOrThrow } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import type { Settings } from '@/domain/rundown/edit/content'

import { recordEvent } from '../../audit/recordEvent'
import { type DeskIssue, loadDeskIssue } from '../../issues/deskIssue'
import { failure } from '../../words/failure'
import { settingsColumns } from '../entryRow'
import { mayOf, mayRead, mayReadTakes } from '../rights'
import { findRundownRow, type RundownRow } from '../rundownRow'

const MINUTE_MS = 60_000
const DEFAULT_MINUTES = 30
const DEFAULT_TOLERANCES = { overSeconds: 5, underSeconds: 30, gapSeconds: 30 }

/**
 * The rundown of an issue; made, empty, in the issue's slot when there is none and the person may edit.
 * @throws NewsroomError when the issue is not there for this person, has no slot, or has no rundown yet for a reader.
 */
export async function openRundown(req: PayloadRequest, issueId: string): Promise<RundownRow> {
  if (!req.user) throw failure('loginFirst')
  const issue = await loadDeskIssue(req, issueId)
  if (!(await mayReadTakes(req, issue.outlet))) throw failure('gone', { what: 'Số này' })
  if (!(await mayRead(req, issue.outlet))) throw failure('rundownInternal')
  const key = `issue:${issue.id}`
  const known = await findRundownRow(req, { key: { equals: key } })
  if (known) return known
  const may = await mayOf(req, issue.outlet)
  if (!may.edit) throw failure('rundownNotMade')
  await make(req, issue, key)
  const made = await findRundownRow(req, { key: { equals: key } })
  if (!made) throw failure('gone', { what: 'Khung chương trình này' })
  return made
}

async function make(req: PayloadRequest, issue: DeskIssue, key: string): Promise<void> {
  const settings = await firstSettings(req, issue)
  await insertUnique(['key'], () =>
    inTransaction({ payload: req.payload, req }, async (own) => {
      const row = await own.payload.db.create({
        collection: 'rundowns',
        data: {
          key,
          issue: issue.id,
          column: issue.column,
          outlet: issue.outlet,
          label: issue.title,
          ...settingsColumns(settings),
          firstSettings: settings,
          revision: 0,
          sample: issue.sample,
        },
        req: own,
      })
      await recordEvent({
        req: own,
        action: 'rundown.make',
        collection: 'rundowns',
        id: String(row.id),
        title: issue.title,
        outlet: issue.outlet,
      })
    }),
  )
}

async function firstSettings(req: PayloadRequest, issue: DeskIssue): Promise<Settings> {
  if (issue.plannedAt === null) throw failure('rundownWithoutSlot')
  const column = await rowOrThrow(req, 'columns', issue.column, {
    select: {
      durationMinutes: true,
      rundownOverSeconds: true,
      rundownUnderSeconds: true,
      rundownGapSeconds: true,
    },
    overrideAccess: true,
  })
  return {
    onAir: issue.plannedAt,
    offAir: issue.plannedAt + (column.durationMinutes || DEFAULT_MINUTES) * MINUTE_MS,
    overSeconds: column.rundownOverSeconds ?? DEFAULT_TOLERANCES.overSeconds,
    underSeconds: column.rundownUnderSeconds ?? DEFAULT_TOLERANCES.underSeconds,
    gapSeconds: column.rundownGapSeconds ?? DEFAULT_TOLERANCES.gapSeconds,
  }
}
