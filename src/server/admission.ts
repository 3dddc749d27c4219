import type { IncomingMessage } from 'node:http'

import { networkOf } from '@/process/clientAddress'

import { apiLimits } from './apiLimits'
import type { Area } from './area'
import { isPreflight } from './cors'
import type { Door } from './door'
import { FILES } from './publicDoor'
import type { Refusal } from './refusal'
import type { FrontSettings } from './settings'
import { pathOf } from './target'

type Options = {
  settings: Pick<FrontSettings, 'publicPerMinute'>
  door: Pick<Door, 'publicDoor'>
  clientFrom: (req: IncomingMessage) => string
}

/** Tells whether the public API is asked too often, or with a key that is none; at once for whoever has no key. */
export function admission({ settings: { publicPerMinute = 0 }, door, clientFrom }: Options) {
  const admit = apiLimits({ anonymous: publicPerMinute, side: () => door.publicDoor?.side })
  return (req: IncomingMessage, area: Area): Refusal | null | Promise<Refusal | null> => {
    if (area !== 'publicApi' || isPreflight(req)) return null
    const { authorization } = req.headers
    const path = pathOf(req.url)
    // A page of ours has dozens of pictures, and whole offices read it from one network.
    if (authorization === undefined && FILES.test(path)) return null
    return admit({ authorization, network: networkOf(clientFrom(req)), path })
  }
}
