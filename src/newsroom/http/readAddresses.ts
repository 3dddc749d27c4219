import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

import { readableAddress } from './readableAddress'

const READING = Symbol.for('toa-soan.readAddresses')

/**
 * From now on every request of this process has an address that can be decoded, before anybody reads it: Next 16 answers
 * one that can't with 500 in its router, where no page, route or proxy of ours is asked. The channel tells of a request
 * before the server handles it.
 */
export function readAddresses(): void {
  const shared = globalThis as { [READING]?: true }
  if (shared[READING]) return
  shared[READING] = true
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (request.url) request.url = readableAddress(request.url)
  })
}
