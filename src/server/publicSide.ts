import type { PublicPorts } from '@/newsroom/publicPorts'
import { answerPublicRequest, groupOf } from '@/public-api/handlers/answer'
import { type OutletHost, readOutletHosts } from '@/public-api/hosts'
import type { ComplianceOf, PublicReader } from '@/public-api/reader'
import { readHorizon } from '@/public-api/states/horizon'
import { answerSite } from '@/site/answerSite'
import { readsKey, searches } from '@/site/routes'

import { areaOf } from './area'
import type { PublicSide } from './cache/side'

const isApi = ({ url }: Request) => areaOf(new URL(url).pathname) === 'publicApi'

/** The public side by the queries of src/public-api, asked of the Payload that is open in this process. */
export function publicSideOf(payload: PublicReader['payload'], ports?: PublicPorts): PublicSide {
  let hosts: readonly OutletHost[] = []
  return {
    answer: (asked) => {
      const complianceOf: ComplianceOf | undefined =
        ports && ((outlet, year) => ports.complianceOf(outlet, year, asked.now))
      const whole = { payload, hosts, ...asked, complianceOf }
      return isApi(asked.request) ? answerPublicRequest(whole) : answerSite(whole)
    },
    groupOf,
    searches,
    findKey: ports?.findKey,
    reads: (path, key) => areaOf(path) === 'publicApi' || readsKey(path, key),
    answerDraft: async (asked) => {
      // What staff see needs libraries that readers never ask for.
      const { answerPreview } = await import('@/site/previews/answerPreview')
      return answerPreview({ payload, ...asked })
    },
    readHorizon: async (after, now) => {
      const horizon = await readHorizon({ payload, now }, after)
      // Few and small, but asked for twice a second: read when one of their rows changed.
      const isSame = horizon.changed?.every(({ thing }) => !thing.startsWith('outlet:'))
      if (!isSame) hosts = await readOutletHosts({ payload })
      return { ...horizon, hosts }
    },
  }
}
