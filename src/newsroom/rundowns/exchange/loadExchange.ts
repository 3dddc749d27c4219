import type { PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { judgeContent } from '@/domain/rundown/edit/judge'
import type { RundownPaper } from '@/documents/rundown/paper'

import { loadContent, type Loaded } from '../loadContent'
import { namesOf } from '../names'
import { demandReader } from '../rights'
import { type RundownRow } from '../rundownRow'
import { paperOf } from './paperOf'

export type Exchange = Loaded & {
  timing: ReturnType<typeof judgeContent>['timing']
  paper: RundownPaper
}

const NO_DEMANDS = { minimumSeconds: null, topics: [] }

/**
 * A rundown as it is taken out of the newsroom, for those who may read it.
 * @throws NewsroomError when it is not there for this person.
 */
export async function loadExchange(req: PayloadRequest, id: string): Promise<Exchange> {
  const loaded = await loadContent(req, id)
  await demandReader(req, loaded.row)
  const { row, content } = loaded
  const { timing } = judgeContent(content, NO_DEMANDS)
  const state = await stateText(req, row)
  const outlet = await outletName(req, row.outlet)
  return { ...loaded, timing, paper: paperOf({ title: row.title, outlet, state, content, timing }) }
}

/** Approved as it stands and by whom, or a draft and which: two papers of one rundown must not be mixed up. */
async function stateText(req: PayloadRequest, { approved, revision }: RundownRow): Promise<string> {
  if (approved?.revision !== revision) return `Bản thảo, lần sửa ${revision}`
  const name = approved.by ? (await namesOf(req, [approved.by]))[approved.by] : null
  const day = formatDatePadded(civilDateOf(approved.at))
  return `Đã duyệt ${timeOfDay(approved.at)} ngày ${day}${name ? `, người duyệt: ${name}` : ''}`
}

async function outletName(req: PayloadRequest, outlet: string | null): Promise<string> {
  if (!outlet) return ''
  const row = await rowOf(req, 'outlets', outlet, { select: { name: true }, overrideAccess: true })
  return row?.name ?? ''
}
