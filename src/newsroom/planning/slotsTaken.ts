import type { PayloadRequest } from 'payload'

import { readCells } from '@/database/readCells'
import type { PlannedIssue } from '@/domain/schedule/planIssues'

type Query = {
  req: PayloadRequest
  /** Of any number of columns. */
  wanted: readonly Pick<PlannedIssue, 'column' | 'slotKey' | 'plannedAt'>[]
}

const FIELDS = ['column', 'slotKey', 'plannedAt', 'makesUp'] as const

/**
 * The keys of wanted slots that have their issue: one made for the slot, wherever it was moved and even if cancelled, or
 * one that a person entered at the very same time. A make-up fills no slot, nor does an issue moved there from its own.
 */
export async function slotsTaken({ req, wanted }: Query): Promise<Set<string>> {
  const [first, last] = span(wanted.map(({ plannedAt }) => plannedAt))
  if (first === null || last === null) return new Set()
  const keyAt = new Map(wanted.map((one) => [placeOf(one.column, one.plannedAt), one.slotKey]))
  const read = { req, collection: 'issues', fields: FIELDS } as const
  const columns = [...new Set(wanted.map(({ column }) => column))]
  const until = new Date(last + 1).toISOString()
  const rows = [
    ...(await readCells({
      ...read,
      where: [{ field: 'slotKey', in: wanted.map(({ slotKey }) => slotKey) }],
    })),
    ...(await readCells({
      ...read,
      where: [
        { field: 'column', in: columns },
        { field: 'plannedAt', from: new Date(first).toISOString(), until },
      ],
    })),
  ]
  const taken = new Set<string>()
  for (const [column, slotKey, plannedAt, makesUp] of rows) {
    // One that a changed schedule let go stands for nothing any more.
    if (String(slotKey).startsWith('left:')) continue
    const hasOwnSlot = typeof slotKey === 'string' && slotKey.startsWith(`${column}@`)
    const at = typeof plannedAt === 'string' ? Date.parse(plannedAt) : NaN
    const key = keyAt.get(placeOf(String(column), at))
    if (hasOwnSlot) taken.add(slotKey)
    else if (key && makesUp === null) taken.add(key)
  }
  return taken
}

const placeOf = (column: string, at: number) => `${column} ${at}`

function span(instants: readonly number[]): [number, number] | [null, null] {
  let [first, last] = [Infinity, -Infinity]
  for (const at of instants) [first, last] = [Math.min(first, at), Math.max(last, at)]
  return first <= last ? [first, last] : [null, null]
}
