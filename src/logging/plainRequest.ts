import pino, { type DestinationStream, type Logger } from 'pino'

import { cleanPath } from './cleanPath'
import { isoOf } from './isoOf'

export type PlainRequest = { id: string; method: string; path: string; status: number; ms: number }

/**
 * Writes the line of a request of which nothing is known but this, as `logger.info` would: put together by hand, since pino's own way
 * costs as much as the rest of an answer that is kept. Methods and numbers of requests hold nothing to escape.
 */
export function writePlainRequest(log: Logger, { id, method, path, status, ms }: PlainRequest) {
  if (!log.isLevelEnabled('info')) return
  const stream = (log as unknown as Record<symbol, DestinationStream>)[pino.symbols.streamSym]
  stream?.write(
    `{"level":"info","time":"${isoOf(Date.now())}","id":"${id}","method":"${method}",` +
      `"path":${JSON.stringify(cleanPath(path))},"status":${status},"ms":${Math.round(ms)},"msg":"request"}\n`,
  )
}
