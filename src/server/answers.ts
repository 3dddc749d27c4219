import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

import { type Refusal, refusalAnswer } from './refusal'
import { pathOf } from './target'

type Linger = { lingerMs: number }

/**
 * Answers a request with why it is not passed on. Where a body is still being sent its bytes are not waited for: the
 * connection ends, a little later, since closing it on bytes that were not read would take the answer away again.
 */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  refusal: Refusal,
  { id, lingerMs }: Linger & { id: string },
): void {
  if (res.headersSent) {
    req.destroy()
    return
  }
  const { accept } = req.headers
  const isAction = 'next-action' in req.headers
  const { type, body } = refusalAnswer({ path: pathOf(req.url), accept, isAction, id }, refusal)
  if (isUnread(req)) {
    res.setHeader('Connection', 'close')
    linger(req.socket, lingerMs)
  }
  res.writeHead(refusal.status, {
    ...refusal.headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Content-Language': 'vi',
    'Cache-Control': 'no-store',
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** The same on a connection whose bytes are no request. */
export function refuseConnection(socket: Duplex, refusal: Refusal, { lingerMs }: Linger): void {
  if (!socket.writable) return void socket.destroy()
  const { status, message, headers = {} } = refusal
  const sent = {
    ...headers,
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(message)),
  }
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n')
  socket.end(`${head}\r\n\r\n${message}`)
  endLater(socket, lingerMs)
}

function isUnread({ headers, complete }: IncomingMessage): boolean {
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0
  return hasBody && !complete
}

/** Node closes a connection as soon as its last answer is written (`destroySoon`): here it waits for the reader. */
function linger(socket: IncomingMessage['socket'], ms: number): void {
  socket.destroySoon = () => {
    socket.end()
    endLater(socket, ms)
  }
}

function endLater(socket: Duplex, ms: number): void {
  const timer = setTimeout(() => socket.destroy(), ms)
  socket.once('close', () => clearTimeout(timer))
}
