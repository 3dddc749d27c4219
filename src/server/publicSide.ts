import type { PublicPorts } from '@/newsroom/publicPorts'
import { answerPublicRequest, groupOf } from '@/public-api/handlers/answer'
import type { ComplianceOf, PublicReader } from '@/public-api/reader'
import { readHorizon } from '@/public-api/states/horizon'
import { answerSite } from '@/site/answerSite'
import { readsKey } from '@/site/routes'

import { areaOf } from './area'
import type { PublicSide } from './cache/side'

const isApi = ({ url }: Request) => areaOf(new URL(url).pathname) === 'publicApi'

/** The public side by the queries of src/public-api, asked of the Payload that is open in this process. */
export function publicSideOf(payload: PublicReader['payload'], ports?: PublicPorts): PublicSide {
  return {
    answer: (asked) => {
      const complianceOf: ComplianceOf | undefined =
        ports && ((outlet, year) => ports.complianceOf(outlet, year, asked.now))
      const whole = { payload, ...asked, complianceOf }
      return isApi(asked.request) ? answerPublicRequest(whole) : answerSite(whole)
    },
    groupOf,
    findKey: ports?.findKey,
    reads: (path, key) => areaOf(path) === 'publicApi' || readsKey(path, key),
    answerDraft: async (asked) => {
      // What staff see needs libraries that readers never ask for.
      const { answerPreview } = await import('@/site/previews/answerPreview')
      return answerPreview({ payload, ...asked })
    },
    readHorizon: (after, now) => readHorizon({ payload, now }, after),
  }
}
