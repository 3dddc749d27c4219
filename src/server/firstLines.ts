import type { IncomingMessage } from 'node:http'

/** What of its lines an answer depends on that is the same for everybody. */
export type FirstLines = {
  host?: string
  /** Accept-Encoding. */
  encodings?: string
  /** If-None-Match. */
  known?: string
  /** Origin: the page whose script asks. */
  from?: string
  /** X-Forwarded-For, as it came. */
  forwarded?: string
}

type Field = keyof FirstLines

const FIELDS: Record<string, Field> = {
  host: 'host',
  'accept-encoding': 'encodings',
  'if-none-match': 'known',
  origin: 'from',
  'x-forwarded-for': 'forwarded',
}
/** With one of these a request is looked into like any other: a key, a body, or both announced. */
const MORE = new Set(['authorization', 'content-length', 'transfer-encoding', 'expect', 'upgrade'])

/** Names as they were spelled: few, and said again and again. */
const spelled = new Map<string, Field | 'more' | 'other'>()
const MOST_SPELLED = 500

function fieldOf(name: string): Field | 'more' | 'other' {
  const known = spelled.get(name)
  if (known) return known
  const plain = name.toLowerCase()
  const field = MORE.has(plain) ? 'more' : (FIELDS[plain] ?? 'other')
  if (spelled.size < MOST_SPELLED) spelled.set(name, field)
  return field
}

/**
 * Reads them without making all headers of a request, which costs a third of an answer that is kept. Null for a request that needs more
 * than what is kept, or says one of them twice: of two Node tells the first, or both as one.
 */
export function firstLines({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): FirstLines | null {
  const lines: FirstLines = {}
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const field = fieldOf(rawHeaders[at] ?? '')
    if (field === 'other') continue
    if (field === 'more' || lines[field] !== undefined) return null
    lines[field] = rawHeaders[at + 1] ?? ''
  }
  return lines
}
