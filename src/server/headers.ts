import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

import { isUnder } from './refusal'

const YEAR_SECONDS = 31_536_000

type Answered = { path: string; isHttps: boolean; id: string; cacheControl: string }

/**
 * What every answer says besides its own headers. What staff see is kept by nobody on the way: not by a proxy, nor on the
 * disk of a shared machine; evidence is under the same address. `isHttps`: the address people use is of https, and so is
 * every later visit.
 */
export function addedHeaders({
  path,
  isHttps,
  id,
  cacheControl,
}: Answered): Record<string, string> {
  const isStaff = isUnder(path, '/admin') || (isUnder(path, '/api') && !isUnder(path, '/api/v1'))
  return {
    'X-Request-Id': id,
    ...(isHttps && { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }),
    ...(isStaff && !/\bno-store\b/.test(cacheControl) && { 'Cache-Control': 'no-store' }),
  }
}

/** Has an answer say them, whoever writes it. */
export function dress(res: ServerResponse, facts: Omit<Answered, 'cacheControl'>): void {
  const write = res.writeHead.bind(res) as (status: number, message?: string) => ServerResponse
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const message = typeof rest[0] === 'string' ? rest[0] : undefined
    takeOver(res, rest.at(-1))
    const cacheControl = String(res.getHeader('cache-control') ?? '')
    for (const [name, value] of Object.entries(addedHeaders({ ...facts, cacheControl }))) {
      res.setHeader(name, value)
    }
    res.removeHeader('x-powered-by')
    return message === undefined ? write(status) : write(status, message)
  }) as typeof res.writeHead
}

/** Headers given with the status, as those given before it. */
function takeOver(res: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    const pairs = Array.isArray(headers[0]) ? (headers as [string, string][]) : inPairs(headers)
    for (const [name, value] of pairs) res.appendHeader(name, value)
  } else if (typeof headers === 'object' && headers !== null) {
    for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
      if (value !== undefined) res.setHeader(name, value)
    }
  }
}

function inPairs(flat: string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : []))
}
