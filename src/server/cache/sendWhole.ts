import type { IncomingMessage, ServerResponse } from 'node:http'

import {
  type Dressed,
  type Encoding,
  mayPack,
  type Packed,
  packedAs,
  type WholeAnswer,
} from './wholeAnswer'

type Sending = {
  req: Pick<IncomingMessage, 'method' | 'headers'>
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
export function sendWhole({
  req,
  res,
  answer,
  dressing = NONE,
  extra = NONE,
  onPacked,
}: Sending): void | Promise<void> {
  const encoding = mayPack(answer) ? bestEncoding(req.headers['accept-encoding']) : 'identity'
  const packed = packedAs(answer, encoding)
  const send = (made: Packed) => write({ req, res, answer, dressing, extra }, made)
  if (!(packed instanceof Promise)) return send(packed)
  return packed.then((made) => {
    onPacked?.()
    if (!res.destroyed) send(made)
  })
}

const NONE: readonly string[] = []
const OF_BODY = /^content-(type|length|encoding|disposition|language)$/

type Writing = Required<Omit<Sending, 'onPacked'>>

function write(
  { req, res, answer: { status, tag }, dressing, extra }: Writing,
  packed: Packed,
): void {
  const { whole, known } = dressed(packed, dressing)
  if (tag !== null && isKnown(req.headers['if-none-match'], tag)) {
    res.writeHead(304, [...known, ...extra])
    res.end()
    return
  }
  res.writeHead(status, [...whole, ...extra])
  res.end(req.method === 'HEAD' ? undefined : packed.body)
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
function isKnown(header: string | undefined, tag: string): boolean {
  if (!header) return false
  return header.split(',').some((one) => {
    const plain = one.trim().replace(/^W\//, '')
    return plain === '*' || plain.replace(/-(gzip|br)"$/, '"') === `"${tag}"`
  })
}

/** What was said of encodings, and which is best of it: askers say few different things. */
const bests = new Map<string, Encoding>()
const MOST_SAYINGS = 500

function bestEncoding(header: string | string[] | undefined): Encoding {
  const said = String(header ?? '')
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
