import type { IncomingMessage, ServerResponse } from 'node:http'

import { type Encoding, mayPack, type Packed, packedAs, type WholeAnswer } from './wholeAnswer'

type Sending = {
  req: Pick<IncomingMessage, 'method' | 'headers'>
  res: ServerResponse
  answer: WholeAnswer
  /** Headers of this answer alone: name, value, name, value. */
  extra?: readonly string[]
  /** Told when the answer was packed in a way it was not before. */
  onPacked?: () => void
}

/** Sends an answer in the way the asker takes best: whole, without its body for HEAD, or 304. At once where it is packed already. */
export function sendWhole({
  req,
  res,
  answer,
  extra = [],
  onPacked,
}: Sending): void | Promise<void> {
  const encoding = mayPack(answer) ? bestEncoding(req.headers['accept-encoding']) : 'identity'
  const packed = packedAs(answer, encoding)
  const send = (made: Packed) => write({ req, res, answer, extra }, made)
  if (!(packed instanceof Promise)) return send(packed)
  return packed.then((made) => {
    onPacked?.()
    if (!res.destroyed) send(made)
  })
}

const OF_BODY = /^content-(type|length|encoding|disposition|language)$/

function write(
  {
    req,
    res,
    answer: { status, tag },
    extra,
  }: Required<Pick<Sending, 'req' | 'res' | 'answer' | 'extra'>>,
  { head, body }: Packed,
): void {
  if (tag !== null && isKnown(req.headers['if-none-match'], tag)) {
    const kept = head.filter((_, at) => !OF_BODY.test(head[at - (at % 2)] ?? ''))
    res.writeHead(304, [...kept, ...extra])
    res.end()
    return
  }
  res.writeHead(status, [...head, 'content-length', String(body.length), ...extra])
  res.end(req.method === 'HEAD' ? undefined : body)
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
