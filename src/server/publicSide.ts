import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { PublicReader } from '@/public-api/reader'
import { readHorizon } from '@/public-api/states/horizon'

import type { PublicSide } from './cache/side'

/** The public side by the queries of src/public-api, asked of the Payload that is open in this process. */
export function publicSideOf(payload: PublicReader['payload']): PublicSide {
  return {
    answer: (asked) => answerPublicRequest({ payload, ...asked }),
    readHorizon: (after, now) => readHorizon({ payload, now }, after),
  }
}
