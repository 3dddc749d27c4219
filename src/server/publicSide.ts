import type { PublicPorts } from '@/newsroom/publicPorts'
import { answerPublicRequest, groupOf } from '@/public-api/handlers/answer'
import type { PublicReader } from '@/public-api/reader'
import { readHorizon } from '@/public-api/states/horizon'

import type { PublicSide } from './cache/side'

/** The public side by the queries of src/public-api, asked of the Payload that is open in this process. */
export function publicSideOf(payload: PublicReader['payload'], ports?: PublicPorts): PublicSide {
  return {
    answer: (asked) =>
      answerPublicRequest({
        payload,
        ...asked,
        complianceOf: ports && ((outlet, year) => ports.complianceOf(outlet, year, asked.now)),
      }),
    groupOf,
    findKey: ports?.findKey,
    readHorizon: (after, now) => readHorizon({ payload, now }, after),
  }
}
