import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSocketServer, type Socket } from 'node:net'

import { networkOf } from '@/process/clientAddress'

import { refuseConnection } from './answers'
import type { Refusal } from './refusal'
import type { FrontSettings } from './settings'
import { sharesOf } from './shares'
import { checkTarget } from './target'
import { REFUSALS } from './words'

type Receive = (req: IncomingMessage, res: ServerResponse, goOn?: () => void) => void

type Options = {
  settings: Pick<FrontSettings, 'host' | 'port' | 'hops' | 'limits'>
  receive: Receive
  /** The answer that is being made on a connection. */
  answerOn: (socket: Socket) => ServerResponse | undefined
}

const CODES: Record<string, () => Refusal> = {
  HPE_HEADER_OVERFLOW: REFUSALS.headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: REFUSALS.tooSlow,
  HPE_INVALID_METHOD: () => checkTarget({ method: '' }) ?? REFUSALS.unreadable(),
}

/** The HTTP server with the bounds of `limits`: what is too large, too slow or too much is cut before anything is read. */
export function httpServer({ settings, receive, answerOn }: Options): Server {
  const { limits, hops } = settings
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(5000, limits.headersMs / 2),
    noDelay: true,
  })
  server.maxConnections = limits.connections
  // One more than is allowed, so that too many are seen and not just left out.
  server.maxHeadersCount = limits.headers + 1
  server.timeout = limits.silenceMs
  server.on('request', receive)
  // Who asks before sending hears why not before sending.
  server.on('checkContinue', (req, res) => receive(req, res, () => res.writeContinue()))
  server.on('connect', (req, socket) => {
    refuseConnection(socket, checkTarget(req) ?? REFUSALS.badTarget(), limits)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const { bytesRead } = socket as Socket
    // A connection made ahead of need that was never used ends without a word, as do those that broke.
    const isDead = error.code === 'ECONNRESET' || bytesRead === 0
    if (isDead || answerOn(socket as Socket)?.headersSent) return socket.destroy()
    refuseConnection(socket, (CODES[error.code ?? ''] ?? REFUSALS.unreadable)(), limits)
  })
  // Silence: of a resting connection its end, of a reader who takes nothing too; of ourselves, work that takes long.
  server.on('timeout', (socket) => {
    if (!answerOn(socket) || socket.writableLength > 0) socket.destroy()
  })
  const connections = sharesOf(limits.perNetwork)
  server.on('connection', (socket) => {
    if (hops > 0) return
    const giveBack = connections.take(networkOf(socket.remoteAddress ?? null))
    if (giveBack) socket.once('close', giveBack)
    else socket.destroy()
  })
  return server
}

const TWINS: Record<string, string> = { '127.0.0.1': '::1', '::1': '127.0.0.1' }

/**
 * Listens; fails when it can't. On one loopback address it answers on the other as well, `localhost` may mean either:
 * where this machine has none, or another program has its port, nothing is lost. Returns how to stop listening.
 */
export async function listen(
  server: Server,
  { host, port }: Pick<FrontSettings, 'host' | 'port'>,
): Promise<() => void> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
  const twin = TWINS[host]
  if (!twin) return () => {}
  const bound = server.address()
  const other = createSocketServer((socket) => server.emit('connection', socket))
  await new Promise<void>((done) => {
    other.once('error', () => done())
    other.listen(typeof bound === 'object' ? bound?.port : port, twin, done)
  })
  return () => other.close()
}
