import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import type { Parts } from '@/domain/changes/kinds'

import type { OutletHost } from '../hosts'
import type { PublicReader } from '../reader'

/** More changes than this since one looked last, and everything counts as changed. */
const MOST_ROWS = 500
const MOST_MARKS = 200

export type ChangedThing = { thing: string; parts: Parts }

/** What whoever keeps answers has to know of what they are made of. */
export type Horizon = {
  /** The number of the newest row of the change log. */
  sequence: number
  /** What changed after the number that was asked with; null when that is not known one by one. */
  changed: ChangedThing[] | null
  /** What was written and is not in the change log yet: marks, by their ids. */
  marks: string[]
  /** The next instant (epoch ms) at which something changes by itself. */
  turn: number
  /** The hosts of outlets, where they were asked for. */
  hosts?: readonly OutletHost[]
}

/**
 * Where the public side stands, by rows that others wrote too: changes after a number (null: none were seen before), what waits to
 * be told, and the next instant that changes something by itself. Of the rows themselves, so it hangs on no worker.
 */
export async function readHorizon(
  reader: Pick<PublicReader, 'payload' | 'now'>,
  after: number | null,
): Promise<Horizon> {
  const { payload } = reader
  const [rows, marks, turn] = await Promise.all([
    rowsWhere(payload, 'changes', {
      where: after === null ? {} : { sequence: { greater_than: after } },
      select: { sequence: true, thing: true, parts: true },
      sort: after === null ? '-sequence' : 'sequence',
      limit: after === null ? 1 : MOST_ROWS,
      overrideAccess: true,
    }),
    rowsWhere(payload, 'change-marks', {
      where: { dueAt: { exists: false } },
      select: { thing: true },
      limit: MOST_MARKS,
      overrideAccess: true,
    }),
    nextTurn(reader),
  ])
  const newest = rows.at(-1)?.sequence ?? after ?? 0
  const isWhole = after !== null && rows.length < MOST_ROWS
  return {
    sequence: isWhole || after === null ? newest : await lastSequence(reader),
    changed: isWhole ? rows.map(({ thing, parts }) => ({ thing, parts: parts as Parts })) : null,
    marks: marks.map(({ id }) => id),
    turn,
  }
}

async function lastSequence({ payload }: Pick<PublicReader, 'payload'>): Promise<number> {
  const [row] = await rowsWhere(payload, 'changes', {
    where: {},
    select: { sequence: true },
    sort: '-sequence',
    limit: 1,
    overrideAccess: true,
  })
  return row?.sequence ?? 0
}

/** Texts come and go by their minutes, issues of the schedule begin, pins end, and what goes by the day turns at midnight. */
async function nextTurn({ payload, now }: Pick<PublicReader, 'payload' | 'now'>): Promise<number> {
  const at = now.toISOString()
  const next = (field: 'publishedAt' | 'embargoUntil' | 'expireAt') =>
    rowsWhere(payload, 'public-texts', {
      where: { [field]: { greater_than: at } },
      select: { [field]: true } as { publishedAt: true; embargoUntil: true; expireAt: true },
      sort: field,
      limit: 1,
      overrideAccess: true,
    }).then(([row]) => row?.[field])
  const slot = rowsWhere(payload, 'issues', {
    where: { plannedAt: { greater_than: at } },
    select: { plannedAt: true },
    sort: 'plannedAt',
    joins: false,
    limit: 1,
    overrideAccess: true,
  }).then(([row]) => row?.plannedAt)
  const pin = rowsWhere(payload, 'front-pins', {
    where: { until: { greater_than: at } },
    select: { until: true },
    sort: 'until',
    limit: 1,
    overrideAccess: true,
  }).then(([row]) => row?.until)
  const instants = await Promise.all([
    next('publishedAt'),
    next('embargoUntil'),
    next('expireAt'),
    slot,
    pin,
  ])
  const midnight = startOfDay(addDays(civilDateOf(now.getTime()), 1))
  return Math.min(midnight, ...instants.flatMap((text) => (text ? [Date.parse(text)] : [])))
}
