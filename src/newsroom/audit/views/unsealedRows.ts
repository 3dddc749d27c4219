import type { Payload } from 'payload'

import { inChunks } from '@/database/rows'

import { logPages } from '../logPages'
import type { LogRow, SealedRow } from '../sealHashes'
import { sealedUntil, sealsWhere } from '../seals'
import { before, LATE_MS, MISDATED_MS } from '../sealTimes'
import type { Verifying } from './logState'

const PAGE = 2000
const FIELDS = ['id', 'at', 'action', 'createdAt'] as const

/** Every row that no seal covers: it waits for the next, or was put there behind the product's back. */
export async function unsealedRows({
  payload,
  now,
  state,
  note,
}: Verifying & { now: Date }): Promise<void> {
  const reached = await sealedUntil(payload, now.toISOString())
  const isSealed = sealedLookup(payload)
  for await (const page of logPages({ payload, fields: FIELDS, since: null, size: PAGE })) {
    const sealed = await isSealed(page)
    for (const row of page) {
      const { id, at, action, createdAt } = row
      if (isMisdated(row)) note({ kind: 'misdated', id, at, action, createdAt })
      if (sealed(id)) continue
      if (!createdAt || (reached && createdAt < before(reached, LATE_MS))) {
        note({ kind: 'inserted', id, at, action })
        continue
      }
      if (reached && createdAt < reached) note({ kind: 'late', id, at, action })
      state.waiting += 1
      state.waitingSince ??= createdAt
    }
  }
}

function isMisdated({ at, createdAt }: LogRow): boolean {
  const apart = Math.abs(Date.parse(at) - Date.parse(createdAt))
  return !(apart <= MISDATED_MS)
}

/** Which rows of a page are sealed, by the seals of its time alone; those of the page before are kept. */
function sealedLookup(payload: Payload) {
  let held = new Map<number, string[]>()
  return async (page: readonly LogRow[]): Promise<(id: string) => boolean> => {
    const times = page.flatMap(({ createdAt }) => createdAt || [])
    const [first, last] = [times[0], times.at(-1)]
    if (!first || !last) return () => false
    const sequences = await sequencesOfTime(payload, first, last)
    const read = await idsBySequence(
      payload,
      sequences.filter((one) => !held.has(one)),
    )
    held = new Map(sequences.map((one) => [one, held.get(one) ?? read.get(one) ?? []]))
    const sealed = new Set([...held.values()].flat())
    return (id) => sealed.has(id)
  }
}

async function sequencesOfTime(payload: Payload, first: string, last: string): Promise<number[]> {
  const seals = await sealsWhere(payload, {
    where: {
      and: [{ firstAt: { less_than_equal: last } }, { until: { greater_than_equal: first } }],
    },
    sort: 'sequence',
    limit: 0,
    select: { sequence: true },
  })
  return seals.map(({ sequence }) => sequence)
}

async function idsBySequence(
  payload: Payload,
  sequences: readonly number[],
): Promise<Map<number, string[]>> {
  const seals = await inChunks(sequences, (chunk) =>
    sealsWhere(payload, {
      where: { sequence: { in: chunk } },
      sort: 'sequence',
      limit: 0,
      select: { sequence: true, rows: true },
    }),
  )
  return new Map(
    seals.map(({ sequence, rows }) => [
      sequence,
      Array.isArray(rows) ? rows.map((row: SealedRow | null) => row?.[0] ?? '') : [],
    ]),
  )
}
