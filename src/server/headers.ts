import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

import type { Area } from './area'
import type { Readers } from '@/settings/front'

import { dependsOnReader, readerHeaders } from './cors'

const YEAR_SECONDS = 31_536_000

/** What a page of ours never asks for, and nothing in it may. */
const PERMISSIONS = 'camera=(), microphone=(), geolocation=()'

export type Answered = {
  area: Area
  /** The address people use is of https, and so is every later visit. */
  isHttps: boolean
  /** The number of the request. */
  id: string
  /** What a browser may load on this page (policy.ts). */
  policy: string | null
  /** The page a script asks from. */
  origin?: string
  readers: Readers
}

/** What the answer says itself. */
type Said = { cacheControl: string; referrerPolicy: string; vary: string }

/**
 * What every answer says besides its own headers. What staff see is kept by nobody on the way: not by a proxy, nor on the
 * disk of a shared machine; evidence is under the same address.
 */
export function addedHeaders(answered: Answered, given: Said): Record<string, string> {
  const { area, isHttps, id, policy, origin, readers } = answered
  const isPreview = area === 'preview'
  const isKeptByNobody = area === 'admin' || area === 'staffApi' || area === 'screen' || isPreview
  // The address itself opens a screen, a calendar or a draft.
  const isSecretAddress = area === 'screen' || area === 'calendar' || isPreview
  const referrer = isSecretAddress ? 'no-referrer' : 'strict-origin-when-cross-origin'
  return {
    'X-Request-Id': id,
    'X-Content-Type-Options': 'nosniff',
    // The draft stands beside its editor.
    'X-Frame-Options': isPreview ? 'SAMEORIGIN' : 'DENY',
    'Permissions-Policy': PERMISSIONS,
    ...(policy && { 'Content-Security-Policy': policy }),
    ...(!given.referrerPolicy && { 'Referrer-Policy': referrer }),
    ...(isPreview && { 'X-Robots-Tag': 'noindex, nofollow, noarchive' }),
    ...(isHttps && { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }),
    ...(isKeptByNobody &&
      !/\bno-store\b/.test(given.cacheControl) && { 'Cache-Control': 'no-store' }),
    ...(area === 'publicApi' && readerHeaders(origin, readers)),
    ...(area === 'publicApi' &&
      dependsOnReader(readers) && { Vary: withName(given.vary, 'Origin') }),
  }
}

/** A list of header names with one more, once. */
export function withName(list: string, name: string): string {
  const names = list.split(',').map((one) => one.trim())
  const isThere = names.some((one) => one === '*' || one.toLowerCase() === name.toLowerCase())
  return isThere ? list : [...names.filter(Boolean), name].join(', ')
}

/** Has an answer say them, whoever writes it. Returns how to have the last word before it begins. */
export function dress(res: ServerResponse, answered: Answered): (last: () => void) => void {
  let onHead = () => {}
  const write = res.writeHead.bind(res) as (status: number, message?: string) => ServerResponse
  const header = (name: string) => String(res.getHeader(name) ?? '')
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const message = typeof rest[0] === 'string' ? rest[0] : undefined
    res.statusCode = status
    takeOver(res, rest.at(-1))
    const added = addedHeaders(answered, {
      cacheControl: header('cache-control'),
      referrerPolicy: header('referrer-policy'),
      vary: header('vary'),
    })
    for (const [name, value] of Object.entries(added)) res.setHeader(name, value)
    res.removeHeader('x-powered-by')
    onHead()
    const last = res.statusCode
    return message === undefined || last !== status ? write(last) : write(last, message)
  }) as typeof res.writeHead
  return (last) => {
    onHead = last
  }
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
