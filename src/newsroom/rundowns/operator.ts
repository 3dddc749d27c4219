import type { PayloadRequest } from 'payload'

import { timeOfDay } from '@/domain/calendar/civil'

import { failure, type NewsroomError } from '../words/failure'
import { namesOf } from './names'
import type { RunRow } from './runRow'

/** Why somebody may not press while the run is live: one person operates, whoever must instead takes over. */
export async function operatorRefusal(
  req: PayloadRequest,
  { state, operator, operatorSince }: RunRow,
): Promise<NewsroomError | null> {
  const isFree = state !== 'live' || operator === null || operator === req.user?.id
  if (isFree) return null
  const names = await namesOf(req, [operator])
  return failure('runNotOperator', {
    who: names[operator] ?? 'Người khác',
    since: timeOfDay(operatorSince ?? 0),
  })
}
