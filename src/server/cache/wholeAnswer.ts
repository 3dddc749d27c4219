import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { publicName } from '@/public-api/publicName'

import type { Made } from './endings'

export type Encoding = 'identity' | 'gzip' | 'br'

/** The bytes of an answer as they leave, and the headers that go with them: name, value, name, value. */
export type Packed = {
  body: Buffer
  tag: string | null
  head: readonly string[]
  /** With what answers of an area say besides, by that: made when first sent so. */
  dressed: Map<readonly string[], Dressed>
}

/** All headers but the number of the request, of a whole answer and of a 304. */
export type Dressed = { whole: readonly string[]; known: readonly string[] }

/** An answer as it is for everybody. */
export type WholeAnswer = Made & {
  status: number
  /** Without what depends on how it is packed. */
  headers: readonly (readonly [string, string])[]
  /** What makes its strong validator; null for what has none. */
  tag: string | null
  isText: boolean
  packed: { identity: Packed; gzip?: Packed; br?: Packed }
  packing: Map<Encoding, Promise<Packed>>
}

/** Shorter ones grow or stay as they are. */
const WORTH_PACKING = 1024
const TEXT =
  /^(text\/|application\/(json|problem\+json|feed\+json|xml|rss\+xml|atom\+xml)|image\/svg)/
/** Said anew at each sending, by the front or by how it is packed. */
const OWN =
  /^(content-length|content-encoding|etag|vary|set-cookie|transfer-encoding|x-content-type-options)$/

/** Takes a response whole. Nothing personal is kept: it was made from the address alone, and sets no cookie. */
export async function wholeAnswer(response: Response, made: Made): Promise<WholeAnswer> {
  const body = Buffer.from(await response.arrayBuffer())
  const headers = [...response.headers].filter(([name]) => !OWN.test(name))
  if (response.status === 200 && made.keys.length > 0) {
    headers.push(['surrogate-key', made.keys.map(publicName).join(' ')])
  }
  const isText = TEXT.test(response.headers.get('content-type') ?? '')
  const tag = response.status === 200 ? (tagIn(response) ?? tagOf(body)) : null
  const answer = { ...made, status: response.status, headers, tag, isText }
  return {
    ...answer,
    packed: { identity: pack(answer, body, 'identity') },
    packing: new Map(),
  }
}

const tagIn = (response: Response) => /^"([^"]+)"$/.exec(response.headers.get('etag') ?? '')?.[1]
const tagOf = (body: Buffer) => createHash('sha256').update(body).digest('base64url').slice(0, 27)

type Unpacked = Pick<WholeAnswer, 'headers' | 'tag' | 'isText'>

/** A validator that is strong tells apart what was packed in different ways (RFC 9110 §8.8.3.3). */
const SUFFIX: Record<Encoding, string> = { identity: '', gzip: '-gzip', br: '-br' }

function pack({ headers, tag, isText }: Unpacked, body: Buffer, encoding: Encoding): Packed {
  const own = tag === null ? null : `"${tag}${SUFFIX[encoding]}"`
  const head = headers.flat()
  if (own) head.push('etag', own)
  if (isText) head.push('vary', 'Accept-Encoding')
  if (encoding !== 'identity') head.push('content-encoding', encoding)
  return { body, tag: own, head, dressed: new Map() }
}

/** Whether it may leave in this way. */
export const mayPack = ({ isText, packed }: WholeAnswer): boolean =>
  isText && packed.identity.body.length >= WORTH_PACKING

/** The answer packed in a way, made once. */
export function packedAs(answer: WholeAnswer, encoding: Encoding): Packed | Promise<Packed> {
  const ready = answer.packed[encoding]
  if (ready) return ready
  const begun = answer.packing.get(encoding)
  if (begun) return begun
  const packing = compressed(answer.packed.identity.body, encoding).then((body) => {
    answer.packing.delete(encoding)
    return (answer.packed[encoding] = pack(answer, body, encoding))
  })
  answer.packing.set(encoding, packing)
  return packing
}

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)
/** Packed once and sent many times; beyond this it takes ten times as long for some hundredths. */
const BROTLI_QUALITY = 5

function compressed(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body)
  return brotlied(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
}

/** What it takes of memory, about: strings by their letters, and what stands around each thing. */
export function bytesOf(answer: WholeAnswer): number {
  const parts = Object.values(answer.packed).map(
    ({ body, head }) => body.length + lengthOf(head) + 200,
  )
  return parts.reduce((sum, one) => sum + one, 0) + lengthOf(answer.keys) + 500
}

const lengthOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + text.length + 24, 0)
