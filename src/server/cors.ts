import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Readers } from '@/settings/front'

import type { Refusal } from './refusal'
import { REFUSALS } from './words'

const DAY_SECONDS = 86_400

/**
 * What a browser needs to hear before it hands an answer of the public API to a page of another address (Fetch, CORS
 * protocol). Never with credentials: what is public needs none.
 */
export function readerHeaders(
  origin: string | undefined,
  readers: Readers,
): Record<string, string> {
  if (!isReader(origin, readers)) return {}
  return {
    'Access-Control-Allow-Origin': readers === 'all' ? '*' : origin,
    'Access-Control-Expose-Headers':
      'ETag, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  }
}

/** Whether an answer depends on who reads it; caches have to know. */
export function dependsOnReader(readers: Readers): boolean {
  return readers !== 'all' && readers.length > 0
}

/** Whether a browser asks what a page of another address may send. */
export function isPreflight({
  method,
  headers,
}: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const asks = headers['access-control-request-method'] !== undefined
  return method === 'OPTIONS' && asks && headers.origin !== undefined
}

/** Answers it (who may read, every answer says), or says why that page may not read. */
export function answerPreflight(
  res: ServerResponse,
  origin: string | undefined,
  readers: Readers,
): Refusal | null {
  if (!isReader(origin, readers)) return REFUSALS.noReader(origin ?? '')
  res.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match, Last-Event-ID',
    'Access-Control-Max-Age': String(DAY_SECONDS),
  })
  res.end()
  return null
}

function isReader(origin: string | undefined, readers: Readers): origin is string {
  return origin !== undefined && (readers === 'all' || readers.includes(origin))
}
