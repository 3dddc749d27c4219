import type { Payload } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import { THING_TYPES, typeOfThing } from '@/domain/changes/kinds'
import { startOfDay } from '@/domain/calendar/civil'
import type { ThingState } from '@/public-api/states/state'

import type { Candidate } from './changeRows'

/** The things a mark stands for: itself, or those that the word stands for (src/domain/changes/sources.ts). */
export async function expanded(
  { payload, now }: { payload: Payload; now: Date },
  marked: readonly Candidate[],
): Promise<Candidate[]> {
  const found = new Map<string, Candidate>()
  for (const candidate of marked) {
    for (const thing of await thingsOf(payload, now, candidate.thing)) {
      if (!found.has(thing)) found.set(thing, { ...candidate, thing })
    }
  }
  // By when it happened, then in an order that is the same whoever does it.
  return [...found.values()].sort(
    (one, other) => compare(one.at, other.at) || compare(one.thing, other.thing),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

async function thingsOf(payload: Payload, now: Date, thing: string): Promise<string[]> {
  if (THING_TYPES.includes(typeOfThing(thing))) return [thing]
  const [word = '', id = '', month = ''] = thing.split(':')
  switch (word) {
    case 'organisation': {
      const outlets = await rowsWhere(payload, 'outlets', {
        where: { organisation: { equals: id } },
        select: {},
        overrideAccess: true,
      })
      return outlets.map((row) => `outlet:${row.id}`)
    }
    case 'logo': {
      const outlets = await rowsWhere(payload, 'outlets', {
        where: { 'site.logo': { equals: id } },
        select: {},
        overrideAccess: true,
      })
      return outlets.map((row) => `outlet:${row.id}`)
    }
    case 'rundown': {
      const rows = await rowsWhere(payload, 'rundowns', {
        where: { id: { equals: id } },
        select: { issue: true },
        limit: 1,
        overrideAccess: true,
      })
      return rows.flatMap((row) => (idOf(row.issue) ? [`issue:${idOf(row.issue)}`] : []))
    }
    case 'recordings': {
      const airings = await rowsWhere(payload, 'airings', {
        where: { column: { equals: id } },
        select: { issue: true },
        overrideAccess: true,
      })
      const aired = new Set(airings.flatMap(({ issue }) => idOf(issue) ?? []))
      return [...aired].map((issue) => `issue:${issue}`)
    }
    case 'month': {
      const [year = 0, of = 0] = month.split('-').map(Number)
      const next = of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
      return issues(payload, [
        { outlet: { equals: id } },
        { plannedAt: { greater_than_equal: instant(month) } },
        { plannedAt: { less_than: instant(next) } },
      ])
    }
    case 'upcoming':
      return issues(payload, [
        { column: { equals: id } },
        { plannedAt: { greater_than: now.toISOString() } },
      ])
    default:
      return []
  }
}

const instant = (month: string) => new Date(startOfDay(`${month}-01`)).toISOString()

async function issues(payload: Payload, and: object[]): Promise<string[]> {
  const rows = await rowsWhere(payload, 'issues', {
    where: { and: and as never },
    select: {},
    joins: false,
    overrideAccess: true,
  })
  return rows.map(({ id }) => `issue:${id}`)
}

/** Notes when things will change by themselves; what is noted already is left. */
export async function markAhead(
  payload: Payload,
  states: ReadonlyMap<string, ThingState>,
): Promise<void> {
  const waiting = [...states].flatMap(([thing, { until }]) => (until ? [{ thing, until }] : []))
  if (waiting.length === 0) return
  const rows = await inChunks(
    waiting.map(({ thing }) => thing),
    (things) =>
      rowsWhere(payload, 'change-marks', {
        where: { and: [{ thing: { in: things } }, { dueAt: { exists: true } }] },
        select: { thing: true, dueAt: true },
        overrideAccess: true,
      }),
  )
  const known = new Set(rows.map(({ thing, dueAt }) => `${thing} ${dueAt}`))
  for (const { thing, until } of waiting) {
    if (known.has(`${thing} ${until}`)) continue
    await payload.db.create({ collection: 'change-marks', data: { thing, dueAt: until } })
  }
}

export async function removeMarks(payload: Payload, ids: readonly string[]): Promise<void> {
  await inChunks([...ids], async (chunk) => {
    await payload.db.deleteMany({ collection: 'change-marks', where: { id: { in: chunk } } })
    return []
  })
}
