import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow } from '@/database/rows'
import { addDays, type CivilDate, civilDateOf, isCivilDate } from '@/domain/calendar/civil'
import type { Suspension } from '@/payload-types'

import { checkEvidenceFile } from '../../airings/checkEvidenceFile'
import { isByHand, refuseDoubts } from '../../desk/byHand'
import { loadDeskColumn } from '../deskColumn'
import { pastDays } from '../actions/endSuspension'
import { refuseOverlap, refuseRange } from '../actions/suspendColumn'

/** Checks what the desk checks when somebody writes a suspension past it. */
export const judgeSuspensionByHand: CollectionBeforeChangeHook<Suspension> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!isByHand(req, 'suspensions')) return data
  const before = originalDoc?.id ? originalDoc : null
  const after = { ...before, ...data } as Suspension
  // Required, so the fields' own checks refuse it with a sentence.
  if (!isCivilDate(after.from ?? '') || !isCivilDate(after.to ?? '') || !after.columns) return data
  await checkDays(req, before, after)
  const scan = idOf(after.scan)
  if (scan !== idOf(before?.scan)) await checkEvidenceFile(req, scan, idOf(after.outlet))
  const freed = before && firstFreed(before, after)
  if (freed) refusePast(freed)
  return data
}

/** Taking a suspension away makes all its days due again. */
export const judgeSuspensionRemoval: CollectionBeforeDeleteHook = async ({ req, id }) => {
  if (!isByHand(req, 'suspensions')) return
  const { from } = await rowOrThrow(req, 'suspensions', id, {
    select: { from: true },
    overrideAccess: true,
  })
  refusePast(from)
}

async function checkDays(
  req: PayloadRequest,
  before: Suspension | null,
  after: Suspension,
): Promise<void> {
  const { from, to } = after
  const isSame = before !== null && before.from === from && before.to === to
  const known = isSame ? columnsOf(before) : []
  for (const id of columnsOf(after).filter((column) => !known.includes(column))) {
    refuseRange(await loadDeskColumn(req, id), { from, to })
    await refuseOverlap(req, id, { from, to, except: before?.id })
  }
}

/** The first day that is due again after a change, for any of the columns; null when none is. */
function firstFreed(before: Suspension, after: Suspension): CivilDate | null {
  const left = columnsOf(after)
  if (columnsOf(before).some((column) => !left.includes(column))) return before.from
  if (after.from > before.from) return before.from
  return after.to < before.to ? addDays(after.to, 1) : null
}

function refusePast(freed: CivilDate): void {
  refuseDoubts(pastDays(freed, civilDateOf(Date.now())), 'suspension.end')
}

function columnsOf({ columns }: Suspension): string[] {
  return columns.map((column) => idOf(column) ?? '')
}
