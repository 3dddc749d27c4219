import type { Payload, ValidationError } from 'payload'

import { CLOCK_SKEW_MS } from '@/domain/alert/checkHealth'

import { heldBy, isHolderGone, newHolder } from './holder'
import { undoUnfinished } from './unfinished'

type Claim = {
  payload: Payload
  /** What is claimed; at most one holder at a time, of any number of processes. */
  key: string
  /** After this time a claim is void, unless its holder is known to be gone: then at once. */
  leaseMs: number
  /** How long one waits for those before; without it whoever finds the key held is refused at once. */
  patienceMs?: number
  /** What is thrown when the key stays held. */
  taken: () => Error
  /** Mends what a holder that died may have left, beside acts that are taken back: before anybody builds on it. */
  mend?: () => Promise<unknown>
}

const PAUSE_MS = 15
const LONGEST_PAUSE_MS = 120

/**
 * Runs `work` as the only holder of a key: a unique row, outside any transaction so that others see it at once. Those
 * of one process who wait stand in line before they ask the database: twenty who try the same insert again and again
 * keep each other from getting anywhere.
 * @throws what `taken` makes, when the key is held by another and stays so.
 */
export async function whileClaimed<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
  const { payload, key, patienceMs } = claim
  if (!patienceMs) return holding(claim, 0, work)
  const until = Date.now() + patienceMs
  return inLine(payload, key, () => holding(claim, until, work))
}

async function holding<T>(claim: Claim, until: number, work: () => Promise<T>): Promise<T> {
  const { payload, taken, mend } = claim
  let held = await take(claim)
  for (let pause = PAUSE_MS; held === null; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    if (Date.now() >= until) throw taken()
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    held = await take(claim)
  }
  try {
    if (held.wasLeft) {
      await undoUnfinished(payload)
      await mend?.()
    }
    return await work()
  } finally {
    // By its holder: a lease that ran out may have gone to another meanwhile.
    await payload.db.deleteMany({
      collection: 'claims',
      where: { holder: { equals: held.holder } },
    })
  }
}

/** As whom the key is held; `wasLeft` says that another had it and did not give it back. */
type Held = { holder: string; wasLeft: boolean }

/** Takes the key, or gives null: another holds it. Of several who find it void one gets it. */
async function take({
  payload,
  key,
  leaseMs,
}: Pick<Claim, 'payload' | 'key' | 'leaseMs'>): Promise<Held | null> {
  const now = Date.now()
  const { docs } = await payload.db.find<Row>({
    collection: 'claims',
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
  })
  const found = docs[0]
  if (found && (await isHeld(found, now, leaseMs))) return null
  const holder = await newHolder()
  const mine = { holder, expiresAt: new Date(now + leaseMs).toISOString() }
  if (found) {
    const where = { and: [{ id: { equals: found.id } }, heldBy(found.holder)] }
    const row = await payload.db.updateOne({ collection: 'claims', where, data: mine })
    return row ? { holder, wasLeft: true } : null
  }
  const isMine = await insertUnique(['key'], () =>
    payload.db.create({ collection: 'claims', data: { key, ...mine } }),
  )
  return isMine ? { holder, wasLeft: false } : null
}

/**
 * Whether a claim stands. A lease that ends later than any begun now would was begun under a clock that has been set back
 * since.
 */
async function isHeld(row: Row, now: number, leaseMs: number): Promise<boolean> {
  const end = Date.parse(row.expiresAt)
  if (end <= now || end > now + leaseMs + CLOCK_SKEW_MS) return false
  return !(await isHolderGone(row.holder))
}

type Row = { id: string; expiresAt: string; holder?: string | null }

const lines = new WeakMap<Payload, Map<string, Promise<unknown>>>()

/** One after another for a key, within this process. */
function inLine<T>(payload: Payload, key: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(payload) ?? new Map<string, Promise<unknown>>()
  lines.set(payload, line)
  const turn = (line.get(key) ?? Promise.resolve()).then(work)
  const ended = turn.then(
    () => undefined,
    () => undefined,
  )
  line.set(key, ended)
  void ended.then(() => {
    if (line.get(key) === ended) line.delete(key)
  })
  return turn
}

/**
 * Runs an insert guarded by unique indexes on the named fields: true when it went in, false when such a value was
 * already there. The fields must be ones that nothing but their index can refuse: the database says which field it
 * was, and what else it says is translated.
 */
export async function insertUnique(
  fields: readonly string[],
  insert: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await insert()
    return true
  } catch (error) {
    if (isTaken(error, fields)) return false
    throw error
  }
}

function isTaken(error: unknown, fields: readonly string[]): boolean {
  // By its shape: the API and the pages are bundled apart, each with a ValidationError class of its own.
  const { data } = (error ?? {}) as Partial<Pick<ValidationError, 'data'>>
  if (!Array.isArray(data?.errors)) return false
  // SQLite names the column of a table (slot_key), MongoDB the field.
  const names = new Set(fields.flatMap((field) => [field, snakeCase(field)]))
  return data.errors.some(({ path }) => names.has(path))
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
