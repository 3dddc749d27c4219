import type { IncomingMessage } from 'node:http'

import { type Admission, apiLimits } from './apiLimits'
import type { Area } from './area'
import { isPreflight } from './cors'
import type { Door } from './door'
import type { networksOf } from './networks'
import { FILES } from './publicDoor'
import type { FrontSettings } from './settings'
import { pathOf } from './target'

type Options = {
  settings: Pick<FrontSettings, 'publicPerMinute'>
  door: Pick<Door, 'publicDoor'>
  networkFrom: ReturnType<typeof networksOf>
}

const FREE: Admission = { refusal: null, told: [] }

/** Tells whether the public API or the page that searches is asked too often, or the API with a key that is none. */
export function admission({ settings: { publicPerMinute = 0 }, door, networkFrom }: Options) {
  const limits = apiLimits({ anonymous: publicPerMinute, side: () => door.publicDoor?.side })
  const isSearch = (area: Area, path: string) =>
    area === 'publicSite' && Boolean(door.publicDoor?.side.searches?.(path))
  return {
    /** Of a request without a key, for what is kept. */
    ofStranger: ({ area, path }: { area: Area; path: string }, network: string): Admission => {
      if (area === 'publicApi') return limits.ofStranger(network)
      return isSearch(area, path) ? limits.ofSearch(network) : FREE
    },
    /** Of any request; at once for whoever has no key. */
    of: (req: IncomingMessage, area: Area): Admission | Promise<Admission> => {
      const { authorization, 'x-forwarded-for': forwarded } = req.headers
      const path = pathOf(req.url)
      if (isSearch(area, path)) return limits.ofSearch(networkFrom({ forwarded, req }))
      if (area !== 'publicApi' || isPreflight(req)) return FREE
      // A page of ours has dozens of pictures, and whole offices read it from one network.
      if (authorization === undefined && FILES.test(path)) return FREE
      return limits.of({ authorization, network: networkFrom({ forwarded, req }), path })
    },
  }
}
