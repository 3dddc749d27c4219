import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import { createFront } from '@/server/front'
import { LIMITS } from '@/server/limits'
import { publicSideOf } from '@/server/publicSide'

const MB = 1024 * 1024
export const LIST = '/api/v1/articles?limit=10'
export const FRONT_PAGE = '/'
export const ARTICLE_PAGE = '/bai/bai-0'
export const STOCK = '/api/publications?limit=10&sort=-frozenAt&depth=1'

export const SERVERS = ['bare', 'front', 'miss', 'stock'] as const
export type ServerName = (typeof SERVERS)[number]

/** Listens with one of the servers that are compared; answers where. */
export async function listen(name: ServerName, payload: Payload): Promise<string> {
  if (name === 'front' || name === 'miss') return listenFront(payload, name === 'front')
  const server = createServer(name === 'bare' ? await bare(payload) : await stock(payload))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return originOf(server)
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** The front as `npm start` has it, log and headers and all; without the cache every request is a miss. */
async function listenFront(payload: Payload, isKept: boolean): Promise<string> {
  const port = await freePort()
  const origins = [`http://127.0.0.1:${port}`]
  const front = createFront({
    settings: {
      ...{ host: '127.0.0.1', port, isHttps: false, hops: 0, readers: [] },
      ...{ origins, pageOrigins: origins, secret: '', limits: LIMITS },
      publicCacheBytes: isKept ? 128 * MB : 0,
    },
    isReady: async () => true,
    onError: (error) => console.error(error),
    handler: (_, res) => res.end(),
    publicSide: publicSideOf(payload),
  })
  await front.listen()
  return originOf(front.server)
}

/** A front knows its own addresses before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

/** The same bytes, and what HTTP wants to be said of them. */
async function bare(payload: Payload) {
  const side = publicSideOf(payload)
  const made = await Promise.all(
    [LIST, FRONT_PAGE, ARTICLE_PAGE].map(async (path) => {
      const request = new Request(`http://127.0.0.1${path}`)
      const response = await side.answer({ request, now: new Date() })
      const body = Buffer.from(await response.arrayBuffer())
      const type = response.headers.get('content-type') ?? ''
      return [path, { body, headers: { 'Content-Type': type, 'Content-Length': body.length } }]
    }),
  )
  const answers = new Map(made as [string, { body: Buffer; headers: OutgoingHttpHeaders }][])
  return (req: IncomingMessage, res: ServerResponse) => {
    const { body, headers } = answers.get(req.url ?? '') ?? { body: '', headers: {} }
    res.writeHead(200, headers)
    res.end(body)
  }
}

/** Payload's own REST, open to everybody. */
async function stock(payload: Payload) {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('@payload-config')
  for (const slug of ['publications', 'outlets'] as const) {
    payload.collections[slug].config.access.read = () => true
  }
  return (req: IncomingMessage, res: ServerResponse) => {
    const request = new Request(`http://127.0.0.1${req.url}`)
    void handleEndpoints({ config, request }).then(async (response) => {
      const body = Buffer.from(await response.arrayBuffer())
      res.writeHead(response.status, [...response.headers].flat())
      res.end(body)
    })
  }
}
