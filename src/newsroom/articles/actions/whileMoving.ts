import type { PayloadRequest } from 'payload'

import { whileClaimed } from '@/database/claim'
import { inTransaction } from '@/database/transaction'

import { failure } from '../../words/failure'
import { lockText } from '../lockText'

const LEASE_MS = 30_000

/**
 * Moves an article as one act, which of several at once one does.
 * @throws NewsroomError when another moves it at this moment.
 */
export function whileMoving<T>(
  req: PayloadRequest,
  id: string,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const { payload } = req
  const key = `article-move:${id}`
  const taken = () => failure('movedMeanwhile')
  return whileClaimed({ payload, key, leaseMs: LEASE_MS, taken }, () =>
    inTransaction({ payload, req }, async (own) => {
      // Whoever moves while another moves is refused; whoever does while somebody saves waits.
      await lockText(own, id)
      return work(own)
    }),
  )
}
