import {
  createServer,
  get,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import type { PublicSide } from '@/server/cache/side'
import { createFront } from '@/server/front'
import { LIMITS } from '@/server/limits'
import { publicSideOf } from '@/server/publicSide'

const MB = 1024 * 1024
export const LIST = '/api/v1/articles?limit=10'
export const FRONT_PAGE = '/'
export const ARTICLE_PAGE = '/bai/bai-0'
export const ARTICLE = '/api/v1/articles/bai-0'
export const STOCK = '/api/publications?limit=10&sort=-frozenAt&depth=1'

/** The front before `bare`, which sends what the front sends. */
export const SERVERS = ['front', 'miss', 'cold', 'stock', 'bare'] as const
export type ServerName = (typeof SERVERS)[number]
export type Urls = Record<ServerName, string>

/** Listens with all servers that are compared; answers where. */
export async function listenAll(payload: Payload): Promise<Urls> {
  const side = publicSideOf(payload)
  const front = await listenFront(side, 128 * MB)
  return {
    front,
    miss: await listenFront(missing(side), 128 * MB),
    cold: await listenFront(side, 0),
    stock: await listening(createServer(await stock(payload))),
    bare: await listening(createServer(await bare(front))),
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return originOf(server)
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** What a query says so that no answer is kept for it. */
export const MISS = 'miss'

/** The same side, to which each value of `miss` is another address: what many answers are made of is known, the answer is not. */
function missing(side: PublicSide): PublicSide {
  return {
    ...side,
    reads: () => true,
    answer: (asked) => {
      const url = new URL(asked.request.url)
      url.searchParams.delete(MISS)
      return side.answer({ ...asked, request: new Request(url) })
    },
  }
}

/** The front as `npm start` has it, log and headers and all; without a cache every request is made of the database alone. */
async function listenFront(publicSide: PublicSide, publicCacheBytes: number): Promise<string> {
  const port = await freePort()
  const origins = [`http://127.0.0.1:${port}`]
  const front = createFront({
    settings: {
      ...{ host: '127.0.0.1', port, isHttps: false, hops: 0, readers: [] },
      ...{ origins, pageOrigins: origins, secret: '', limits: LIMITS },
      publicCacheBytes,
    },
    isReady: async () => true,
    onError: (error) => console.error(error),
    handler: (_, res) => res.end(),
    publicSide,
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

type Answer = { status: number; headers: string[]; body: Buffer }

/** Said anew by Node with each answer. */
const OF_NODE = /^(date|connection|keep-alive)$/i

/** An answer of the front to the byte: its headers as they came, and its body as packed. */
function answerOf(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => {
        const raw = res.rawHeaders.filter((_, at) => !OF_NODE.test(res.rawHeaders[at & ~1] ?? ''))
        resolve({ status: res.statusCode ?? 0, headers: raw, body: Buffer.concat(parts) })
      })
    }).on('error', reject)
  })
}

/**
 * Node alone: the same headers and bytes as the front’s, looked up by the address and by the two lines of the request that whoever
 * answers in several ways has to read. It knows nothing, counts nobody, and writes no log.
 */
async function bare(front: string) {
  const answers = new Map<string, Answer>()
  for (const path of [LIST, FRONT_PAGE, ARTICLE_PAGE, ARTICLE]) {
    for (const encoding of ['', 'gzip']) {
      const whole = await answerOf(front + path, { 'Accept-Encoding': encoding })
      const tag = whole.headers[whole.headers.findIndex((one) => /^etag$/i.test(one)) + 1] ?? ''
      const known = await answerOf(front + path, {
        'Accept-Encoding': encoding,
        'If-None-Match': tag,
      })
      answers.set(`${path} ${encoding} `, whole)
      answers.set(`${path} ${encoding} ${tag}`, known)
    }
  }
  return ({ url, headers }: IncomingMessage, res: ServerResponse) => {
    const asked = `${url} ${String(headers['accept-encoding'] ?? '')} ${headers['if-none-match'] ?? ''}`
    const { status, headers: sent, body } = answers.get(asked) ?? NONE
    res.writeHead(status, sent)
    res.end(status === 304 ? undefined : body)
  }
}

const NONE: Answer = { status: 404, headers: [], body: Buffer.alloc(0) }

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
