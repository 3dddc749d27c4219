import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'

import { isWriteConflict } from '@/logging/faults'

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 20

/**
 * Runs a use case as one act, there as a whole or not at all: in a transaction of MongoDB, from the start again when it
 * lost a write conflict; on SQLite, where others see its writes before it ends, taken back when it fails (docs/adr/0019).
 * A request that already is in a transaction stays in it.
 */
export async function inTransaction<T>(
  { payload, req, user }: { payload: Payload; req?: PayloadRequest; user?: TypedUser | null },
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  if (req && (await req.transactionID)) return work(req)
  return retried(async () => {
    const own = await createLocalReq(
      { user: req?.user ?? user ?? undefined, context: { ...req?.context } },
      payload,
    )
    if (req) own.headers = req.headers
    try {
      const started = await initTransaction(own)
      const result = await work(own)
      if (started) await commitTransaction(own)
      return result
    } catch (error) {
      await killTransaction(own)
      throw error
    }
  })
}

/** Does it again, from the start, when it lost a write conflict. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWriteConflict(error)) throw error
      const pause = FIRST_PAUSE_MS * 2 ** attempt * (1 + Math.random())
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
