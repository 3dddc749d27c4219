import type { Area } from './area'

/** What the first lines of a request for something public come to, once nothing spoke against them. */
export type Lane = {
  area: Area
  /** Ours, at which it was asked for. */
  origin: string
  /** Without its query. */
  path: string
  /** By which its answer is kept. */
  key: string
  /** The hosts that outlets had then: with others it is looked at anew. */
  outlets: ReadonlySet<string>
}

const MOST = 20_000

/** Remembers them by host and address as they were said: a few hundred are asked for over and over. */
export function lanes(most = MOST) {
  const known = new Map<string, Lane>()
  return {
    of: (host: string, url = ''): Lane | undefined => known.get(`${host} ${url}`),
    keep: ({ host, url, lane }: { host: string; url: string; lane: Lane }): void => {
      if (known.size >= most) known.clear()
      known.set(`${host} ${url}`, lane)
    },
  }
}
