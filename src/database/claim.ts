import { ValidationError, type Payload, type PayloadRequest } from 'payload'

type Claim = {
  payload: Payload
  req?: PayloadRequest
  /** What is claimed; at most one holder at a time. */
  key: string
  now: Date
  /** After this time a claim whose holder died is void. */
  leaseMs: number
}

/**
 * Claims a key for one holder: a unique row, so that of any number of processes exactly one gets true. A row whose
 * lease ran out (its holder died) is removed first. Outside any transaction, so that others see it at once.
 */
export async function claim({ payload, key, now, leaseMs }: Claim): Promise<boolean> {
  await payload.db.deleteMany({
    collection: 'claims',
    where: { and: [{ key: { equals: key } }, { expiresAt: { less_than: now.toISOString() } }] },
  })
  const expiresAt = new Date(now.getTime() + leaseMs).toISOString()
  return insertUnique(['key'], () =>
    payload.db.create({ collection: 'claims', data: { key, expiresAt } }),
  )
}

/** Gives a claim back. */
export async function release({ payload, key }: Pick<Claim, 'payload' | 'key'>): Promise<void> {
  await payload.db.deleteMany({ collection: 'claims', where: { key: { equals: key } } })
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
  if (!(error instanceof ValidationError)) return false
  // SQLite names the column of a table (slot_key), MongoDB the field.
  const names = new Set(fields.flatMap((field) => [field, snakeCase(field)]))
  return error.data.errors.some(({ path }) => names.has(path))
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
