import { API_ROOT } from '@/public-api/address'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { PublicReader } from '@/public-api/reader'
import { readHorizon } from '@/public-api/states/horizon'
import { answerSite } from '@/site/answerSite'
import { READ_KEYS } from '@/site/routes'

import type { PublicSide } from './cache/side'
import { isUnder } from './refusal'

/** The public side by the queries of src/public-api, asked of the Payload that is open in this process. */
export function publicSideOf(payload: PublicReader['payload']): PublicSide {
  return {
    answer: (asked) => {
      const isApi = isUnder(new URL(asked.request.url).pathname, API_ROOT)
      return (isApi ? answerPublicRequest : answerSite)({ payload, ...asked })
    },
    reads: (path, key) => isUnder(path, API_ROOT) || READ_KEYS.has(key),
    answerDraft: async (asked) => {
      // What staff see needs libraries that readers never ask for.
      const { answerPreview } = await import('@/site/previews/answerPreview')
      return answerPreview({ payload, ...asked })
    },
    readHorizon: (after, now) => readHorizon({ payload, now }, after),
  }
}
