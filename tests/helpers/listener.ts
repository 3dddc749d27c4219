import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { headers: IncomingHttpHeaders; body: string; path: string }

export type Listener = {
  url: string
  /** `127.0.0.1:port`, as WEBHOOK_HOSTS names it. */
  host: string
  received: Received[]
  /** What is answered from now on; `null`: nothing ever. */
  answer: (status: number | null, words?: string) => void
  close: () => Promise<void>
}

/** A server of somebody else's, that takes messages and keeps them; on any port, or on the one that is named. */
export async function listener(port = 0): Promise<Listener> {
  const received: Received[] = []
  let status: number | null = 200
  let words = 'đã nhận'
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      received.push({ headers: request.headers, body, path: request.url ?? '' })
      if (status === null) return
      const location = status >= 300 && status < 400 ? { Location: '/elsewhere' } : {}
      response.writeHead(status, location).end(words)
    })
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}/nhan`,
    host,
    received,
    answer: (next, said = 'đã nhận') => {
      status = next
      words = said
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
