import type { Readers } from '@/settings/front'

import type { Area } from './area'
import { addedHeaders } from './headers'
import { policyOf } from './policy'

type Facts = {
  area: Area
  /** Ours, at which it was asked for. */
  origin: string
  /** The page a script asks from. */
  from: string | undefined
}

type Options = {
  isHttps: boolean
  /** The sites that may read the public API; another list each time they change. */
  readers: () => Readers
}

/** What every answer says besides its own headers, for answers that are the same for everybody: name, value, name, value. */
export function dressings({ isHttps, readers: readersNow }: Options) {
  const known = new Map<string, readonly string[]>()
  let readers = readersNow()
  return ({ area, origin, from }: Facts): readonly string[] => {
    const now = readersNow()
    if (now !== readers) known.clear()
    readers = now
    const reader = readers === 'all' ? from && '*' : readers.find((one) => one === from)
    const key = `${area} ${origin} ${reader ?? ''}`
    const made = known.get(key) ?? dressing(area, origin, reader === '*' ? from : reader)
    known.set(key, made)
    return made
  }

  function dressing(area: Area, origin: string, from: string | undefined): readonly string[] {
    const policy = policyOf(area, { nonce: '', origin })
    const headers = addedHeaders(
      { area, isHttps, id: '', policy, origin: from, readers },
      { cacheControl: '', referrerPolicy: '', vary: '' },
    )
    delete headers['X-Request-Id']
    return Object.entries(headers).flat()
  }
}
