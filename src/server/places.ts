import type { Readers } from '@/settings/front'

import type { Door } from './door'
import type { Hosts } from './hosts'

/** Where a request was asked for, as a browser names it; at the own host of an outlet the public side alone is there. */
export type AskedAt = { origin: string; isOutlets: boolean }

type Options = { hosts: Hosts; door: Pick<Door, 'publicDoor'>; isHttps: boolean; readers: Readers }

const NONE: ReadonlySet<string> = new Set()

/** The addresses of this server: its own, by its settings, and those of outlets, by their rows. */
export function placesOf({ hosts, door, isHttps, readers }: Options) {
  const protocol = isHttps ? 'https' : 'http'
  const usualPort = isHttps ? ':443' : ':80'
  const plain = (host: string) => {
    const lower = host.toLowerCase()
    return lower.endsWith(usualPort) ? lower.slice(0, -usualPort.length) : lower
  }
  let known: { outlets: ReadonlySet<string>; readers: Readers } = { outlets: NONE, readers }
  return {
    /** The address that a host stands for; null for a host that is none of ours. */
    of: (host: string): AskedAt | null | Promise<AskedAt | null> => {
      const own = hosts.originOf(host)
      if (own !== null) return { origin: own, isOutlets: false }
      const named = plain(host)
      const place = { origin: `${protocol}://${named}`, isOutlets: true }
      const isThere = door.publicDoor?.answers.hasHost(named) ?? false
      if (typeof isThere === 'boolean') return isThere ? place : null
      return isThere.then((there) => (there ? place : null))
    },
    /** The sites whose scripts may read the public API: those of the settings, and outlets at their own addresses. */
    readers: (): Readers => {
      const outlets = door.publicDoor?.answers.hosts() ?? NONE
      if (outlets !== known.outlets && readers !== 'all') {
        const origins = [...outlets].map((host) => `${protocol}://${host}`)
        known = { outlets, readers: [...readers, ...origins] }
      }
      return known.readers
    },
  }
}

export type Places = ReturnType<typeof placesOf>
