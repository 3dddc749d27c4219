import pino, { type DestinationStream, type Logger } from 'pino'

import { cleanPath } from './cleanPath'
import { isoOf } from './isoOf'
import { isLines } from './lines'

export type PlainRequest = { id: string; method: string; path: string; status: number; ms: number }

/** Paths come again and again. */
const quoted = new Map<string, string>()
const MOST_QUOTED = 2000

/**
 * Writes the line of a request of which nothing is known but this, as `logger.info` would: put together by hand, since pino's own way
 * costs as much as the rest of an answer that is kept. Methods and numbers of requests hold nothing to escape.
 */
export function writePlainRequest(log: Logger, { id, method, path, status, ms }: PlainRequest) {
  if (!log.isLevelEnabled('info')) return
  const stream = (log as unknown as Record<symbol, DestinationStream>)[pino.symbols.streamSym]
  const line =
    `{"level":"info","time":"${isoOf(Date.now())}","id":"${id}","method":"${method}",` +
    `"path":${quotedPath(path)},"status":${status},"ms":${Math.round(ms)},"msg":"request"}\n`
  if (isLines(stream)) stream.writeRequest(line)
  else stream?.write(line)
}

function quotedPath(path: string): string {
  const before = quoted.get(path)
  if (before !== undefined) return before
  const clean = cleanPath(path)
  const made = JSON.stringify(clean)
  // Secrets are not kept.
  if (clean === path && quoted.size < MOST_QUOTED) quoted.set(path, made)
  return made
}
