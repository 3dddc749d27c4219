import type { IncomingMessage } from 'node:http'

import { networkOf } from '@/process/clientAddress'

import { clientOf } from './client'

const MOST_KNOWN = 10_000

type Said = { forwarded: string | string[] | undefined; req: Pick<IncomingMessage, 'socket'> }

/** Tells of which network a request is, by what was said of who asks: remembered, since the same ask again. */
export function networksOf(hops: number) {
  const known = new Map<string, string>()
  return ({ forwarded, req }: Said): string => {
    const socket = req.socket.remoteAddress ?? ''
    // Without a proxy of ours nothing that was said of it counts.
    const said = hops === 0 ? socket : `${socket} ${String(forwarded)}`
    const before = known.get(said)
    if (before !== undefined) return before
    const network = networkOf(clientOf({ forwarded, socket, hops }))
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(said, network)
    return network
  }
}
