import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Random } from '../random'

/** A message as it came, and whether its receiver said that it has it. */
export type Received = { id: string; sequence: number; kind: string; isTaken: boolean }

export type Receiver = {
  url: string
  host: string
  received: Map<string, Received[]>
  close: () => Promise<void>
}

const REFUSED = 0.01
const UNANSWERED = 0.01

/** Takes messages of several webhooks, each by its path, and now and then doesn't, or doesn't say so. */
export async function startReceiver(random: Random): Promise<Receiver> {
  const received: Receiver['received'] = new Map()
  const known = new Set<string>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { type, data } = JSON.parse(Buffer.concat(parts).toString()) as Body
      const id = String(request.headers['webhook-id'])
      // Once each: the second try comes after five seconds, the third after thirty.
      const isNew = !known.has(id)
      known.add(id)
      const isRefused = random.chance(REFUSED) && isNew
      const isUnanswered = random.chance(UNANSWERED) && isNew && !isRefused
      const own = received.get(request.url ?? '') ?? []
      received.set(request.url ?? '', own)
      const isTaken = !isRefused && !isUnanswered
      own.push({ id, sequence: data.sequence, kind: type, isTaken })
      if (isUnanswered) request.socket.destroy()
      else response.writeHead(isRefused ? 503 : 204).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ url: `http://${host}`, host, received },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

type Body = { type: string; data: { sequence: number } }
