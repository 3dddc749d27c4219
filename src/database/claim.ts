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
  return insertUnique(() =>
    payload.create({
      collection: 'claims',
      data: { key, expiresAt: new Date(now.getTime() + leaseMs).toISOString() },
      depth: 0,
      overrideAccess: true,
    }),
  )
}

/** Gives a claim back. */
export async function release({ payload, key }: Pick<Claim, 'payload' | 'key'>): Promise<void> {
  await payload.db.deleteMany({ collection: 'claims', where: { key: { equals: key } } })
}

/** Runs an insert guarded by a unique index: true when it went in, false when the row was already there. */
export async function insertUnique(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert()
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/** Whether an error says that a unique value is taken (the same shape on both databases). */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof ValidationError) {
    return error.data.errors.some(({ message }) => /unique|duy nhất|trùng/i.test(message))
  }
  return (error as { code?: number } | null)?.code === 11000
}
