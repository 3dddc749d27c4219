import type { IncomingMessage } from 'node:http'

import { areaOf } from './area'
import type { Refusal } from './refusal'
import { pathOf } from './target'
import { REFUSALS } from './words'

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * What speaks against a change asked for by the page of another address: it would be made in the name of whoever is
 * logged in there. Programs send no Origin. The public API takes no changes, and says so itself.
 */
export function checkOrigin(
  { method = '', url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  own: readonly string[],
): Refusal | null {
  const { origin } = headers
  if (READING.includes(method) || origin === undefined || own.includes(origin)) return null
  if (areaOf(pathOf(url)) === 'publicApi') return null
  return REFUSALS.wrongOrigin(origin === 'null' ? 'không rõ' : origin, own[0] ?? '')
}
