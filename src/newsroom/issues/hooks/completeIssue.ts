import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow, rowsWhere, rowWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatIssueNumber, nextNumber } from '@/domain/schedule/numbering'

import { failure } from '../../words/failure'

/** Fills in what an issue's column and slot imply: outlet, year, number in the year, label; checks waiver and reason. */
export const completeIssue: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const issue = { ...originalDoc, ...data }
  const { waived, reason, document } = issue.waiver ?? {}
  if (waived && !(reason?.trim() && document?.trim())) throw failure('waiverIncomplete')

  const columnId = idOf(issue.column)
  if (!columnId) return data
  const column = await rowOrThrow(req, 'columns', columnId, {
    select: { outlet: true, name: true },
    overrideAccess: true,
  })
  const year = yearOf(issue.plannedAt) ?? originalDoc?.year ?? null
  const sameYear = year === originalDoc?.year && columnId === idOf(originalDoc?.column)
  const number =
    year === null
      ? null
      : (data.number ??
        (sameYear ? originalDoc?.number : undefined) ??
        (await freeNumber({ req, columnId, year })))
  const numberKey = numberKeyOf({ columnId, year, number, before: originalDoc?.numberKey })
  if (data.number && numberKey !== originalDoc?.numberKey) await refuseTaken(req, numberKey, issue)
  return {
    ...data,
    outlet: idOf(column.outlet),
    year,
    number,
    numberKey,
    slotKey: originalDoc?.slotKey ?? data.slotKey ?? `manual:${randomUUID()}`,
    label:
      year === null || number === null
        ? `${issue.title || 'Ngoài lịch'} · ${column.name}`
        : `${formatIssueNumber({ number, year })} · ${column.name}`,
  }
}

type Numbered = {
  columnId: string
  year: number | null
  number: number | null
  before: string | null | undefined
}

/** Unique for an issue without a number too: MongoDB would take two empty keys for the same. */
function numberKeyOf({ columnId, year, number, before }: Numbered): string {
  if (year !== null && number !== null) return `${columnId}:${year}:${number}`
  return before?.startsWith('none:') ? before : `none:${randomUUID()}`
}

/** Says in words what the unique key would say in code; of two at once the key still lets one in. */
async function refuseTaken(
  req: PayloadRequest,
  numberKey: string,
  { id, number }: { id?: string; number: number },
): Promise<void> {
  const row = await rowWhere(req, 'issues', {
    where: { and: [{ numberKey: { equals: numberKey } }, { id: { not_equals: id ?? '' } }] },
    select: { year: true },
    overrideAccess: true,
  })
  const year = row?.year
  if (year) throw failure('numberTaken', { number, year })
}

function yearOf(plannedAt: unknown): number | null {
  if (!plannedAt) return null
  const ms = new Date(plannedAt as string | Date).getTime()
  return Number.isFinite(ms) ? Number(civilDateOf(ms).slice(0, 4)) : null
}

async function freeNumber({
  req,
  columnId,
  year,
}: {
  req: PayloadRequest
  columnId: string
  year: number
}): Promise<number> {
  const highest = await rowsWhere(req, 'issues', {
    where: { and: [{ column: { equals: columnId } }, { year: { equals: year } }] },
    sort: '-number',
    limit: 1,
    select: { number: true },
    overrideAccess: true,
  })
  return nextNumber({ taken: highest.map(({ number }) => number ?? 0) })
}
