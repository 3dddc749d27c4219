import type { ServerResponse } from 'node:http'

import {
  type Dressed,
  type Encoding,
  mayPack,
  type Packed,
  packedAs,
  type WholeAnswer,
} from './wholeAnswer'

/** What an answer depends on that is the same for everybody. */
export type Asked = {
  /** For its headers alone. */
  isHead: boolean
  /** Accept-Encoding. */
  encodings: string | undefined
  /** If-None-Match. */
  known: string | undefined
}

type Sending = {
  asked: Asked
  res: ServerResponse
  answer: WholeAnswer
  /** What answers like it say besides: name, value, name, value; the same list each time. */
  dressing?: readonly string[]
  /** Headers of this answer alone. */
  extra?: readonly string[]
  /** Told when the answer was packed in a way it was not before. */
  onPacked?: () => void
}

/** Sends an answer in the way the asker takes best: whole, without its body for HEAD, or 304. At once where it is packed already. */
export function sendWhole(sending: Sending): void | Promise<void> {
  const { asked, res, answer, onPacked } = sending
  const encoding = mayPack(answer) ? bestEncoding(asked.encodings) : 'identity'
  const packed = packedAs(answer, encoding)
  if (!(packed instanceof Promise)) return write(sending, packed)
  return packed.then((made) => {
    onPacked?.()
    if (!res.destroyed) write(sending, made)
  })
}

const NONE: readonly string[] = []
const OF_BODY = /^content-(type|length|encoding|disposition|language)$/

function write(
  { asked, res, answer: { status, tag }, dressing = NONE, extra = NONE }: Sending,
  packed: Packed,
): void {
  const { whole, known } = dressed(packed, dressing)
  if (tag !== null && isKnown(asked.known, packed, tag)) {
    res.writeHead(304, known.concat(extra))
    res.end()
    return
  }
  res.writeHead(status, whole.concat(extra))
  res.end(asked.isHead ? undefined : packed.body)
}

function dressed(packed: Packed, dressing: readonly string[]): Dressed {
  const ready = packed.dressed.get(dressing)
  if (ready) return ready
  const { head, body } = packed
  const made = {
    whole: [...head, 'content-length', String(body.length), ...dressing],
    known: [...head.filter((_, at) => !OF_BODY.test(head[at - (at % 2)] ?? '')), ...dressing],
  }
  packed.dressed.set(dressing, made)
  return made
}

/** Whether `If-None-Match` names these bytes, however they were packed; caches may have marked it weak on the way. */
function isKnown(header: string | undefined, packed: Packed, tag: string): boolean {
  if (!header) return false
  // As nearly everybody asks: by what was sent in this very way.
  if (header === packed.tag) return true
  return header.split(',').some((one) => {
    const plain = one.trim().replace(/^W\//, '')
    return plain === '*' || plain.replace(/-(gzip|br)"$/, '"') === `"${tag}"`
  })
}

/** What was said of encodings, and which is best of it: askers say few different things. */
const bests = new Map<string, Encoding>()
const MOST_SAYINGS = 500

function bestEncoding(said = ''): Encoding {
  const known = bests.get(said)
  if (known) return known
  const best = (['br', 'gzip'] as const).find((one) => isTaken(said, one)) ?? 'identity'
  if (bests.size < MOST_SAYINGS) bests.set(said, best)
  return best
}

function isTaken(said: string, encoding: string): boolean {
  return said.split(',').some((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
    return name === encoding && !parameters.some((part) => /^q=0(\.0*)?$/.test(part))
  })
}
