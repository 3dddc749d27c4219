import type { IncomingMessage } from 'node:http'

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
}

type Lines = Pick<IncomingMessage, 'headers' | 'url'>

const MOST = 20_000

/** Remembers them by host and address as they were said: a few hundred are asked for over and over. */
export function lanes(most = MOST) {
  const known = new Map<string, Lane>()
  const named = ({ headers: { host = '' }, url = '' }: Lines) => `${host} ${url}`
  return {
    of: (req: Lines): Lane | undefined => known.get(named(req)),
    keep: (req: Lines, lane: Lane): void => {
      if (known.size >= most) known.clear()
      known.set(named(req), lane)
    },
  }
}

/** Whether a request names its host once; of two Node tells the first alone. */
export function namesOneHost(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts === 1
}
