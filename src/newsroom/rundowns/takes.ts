import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { insertUnique } from '@/database/claim'
import { rowsWhere } from '@/database/rows'
import type { TakeSource } from '@/domain/rundown/run/run'
import type { RundownTake } from '@/payload-types'

import type { RundownRow } from './rundownRow'

/** One take on record; instants in epoch milliseconds. */
export type Take = {
  id: string
  entry: string | null
  title: string
  kind: string | null
  plannedStart: number | null
  plannedSeconds: number | null
  order: number | null
  startedAt: number
  endedAt: number
  operator: string | null
  source: TakeSource
  replaces: string | null
  voided: boolean
  reason: string | null
}

/** What is written of one. */
export type NewTake = Omit<Take, 'id'>

/** Adds a take under a name that is its rundown's only one; null when it is there already. */
export async function addTake(
  req: PayloadRequest,
  { id, outlet }: Pick<RundownRow, 'id' | 'outlet'>,
  name: string,
  { plannedStart, startedAt, endedAt, ...take }: NewTake,
): Promise<string | null> {
  let made: string | null = null
  await insertUnique(['key'], async () => {
    const row = await req.payload.db.create({
      collection: 'rundown-takes',
      data: {
        ...take,
        rundown: id,
        outlet,
        key: `${id}:${name}`,
        plannedStart: plannedStart === null ? null : new Date(plannedStart).toISOString(),
        startedAt: new Date(startedAt).toISOString(),
        endedAt: new Date(endedAt).toISOString(),
      },
      req,
    })
    made = String(row.id)
  })
  return made
}

/** Every take of a rundown, corrected ones too, in the order they aired. */
export async function allTakes(req: PayloadRequest, rundown: string): Promise<Take[]> {
  const docs = await rowsWhere(req, 'rundown-takes', {
    where: { rundown: { equals: rundown } },
    sort: ['startedAt', 'id'],
    overrideAccess: true,
  })
  return docs.map(readTake)
}

/** The takes that hold: not those a correction replaced, nor those it declared void. */
export function standingTakes(takes: readonly Take[]): Take[] {
  const replaced = new Set(takes.flatMap(({ replaces }) => replaces ?? []))
  return takes.filter(({ id, voided }) => !voided && !replaced.has(id))
}

function readTake(row: RundownTake): Take {
  return {
    id: row.id,
    entry: row.entry ?? null,
    title: row.title,
    kind: row.kind ?? null,
    plannedStart: row.plannedStart ? Date.parse(row.plannedStart) : null,
    plannedSeconds: row.plannedSeconds ?? null,
    order: row.order ?? null,
    startedAt: Date.parse(row.startedAt),
    endedAt: Date.parse(row.endedAt),
    operator: idOf(row.operator),
    source: row.source,
    replaces: idOf(row.replaces),
    voided: row.voided ?? false,
    reason: row.reason ?? null,
  }
}
