import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { isOwnMark, onPublicChange } from '@/process/publicChanges'

import type { Area } from './area'
import { type Place, type PublicAnswers, publicAnswers } from './cache/publicAnswers'
import { type Asked as SentBy, sendWhole } from './cache/sendWhole'
import type { PublicSide } from './cache/side'
import type { WholeAnswer } from './cache/wholeAnswer'
import { pathOf } from './target'

type Options = { side: PublicSide; maxBytes: number; onError: (error: unknown) => void }
type Kept = Omit<Parameters<typeof sendWhole>[0], 'onPacked'> & { key: string }
type Asked = { req: IncomingMessage; res: ServerResponse; origin: string }

/** What answers the public, and how to end that it hears of changes. */
export type PublicDoor = {
  /** Whether an address is answered here and not by Next. */
  has: (area: Area) => boolean
  /** By what the answer of an address is kept. */
  keyOf: (place: Place) => string
  /** What is kept by a key and holds. */
  kept: (key: string) => WholeAnswer | undefined
  /** Sends it; whether the network has all of it already. */
  sendKept: (sent: Kept) => boolean
  answer: (asked: Asked) => Promise<void>
  /** Answers with a draft, for who asks alone. */
  answerDraft: (asked: Asked) => Promise<void>
  answers: PublicAnswers
  side: PublicSide
  close: () => void
}

/** Files are streamed from the disk, never kept. */
export const FILES =
  /^\/api\/v1\/(pictures\/|files\/|logos\/|columns\/[^/]+\/issues\/[^/]+\/recording\/)/
/** What of a request a file depends on, beside its address. */
const OF_FILES = ['range', 'if-range', 'if-none-match']
/** Of who waits for changes. */
const OF_WAITING = ['accept', 'last-event-id']
const CHANGES = '/api/v1/changes'
const MOST_LISTENERS = 20

/** Whether changes are waited for: then nothing is kept, and each is answered for itself. */
export const isWaiting = (req: IncomingMessage): boolean => {
  const { url = '' } = req
  if (!url.startsWith(CHANGES) || pathOf(url) !== CHANGES) return false
  return /[?&]wait=/.test(url) || /\btext\/event-stream\b/.test(req.headers.accept ?? '')
}
/** Who asks: a session, and the one address that guesses are counted by. */
const OF_PEOPLE = ['cookie', 'authorization', 'origin', 'sec-fetch-site', 'x-forwarded-for']

export function publicDoor({ side, maxBytes, onError }: Options): PublicDoor {
  const answers = publicAnswers({ side, maxBytes, onError, isOwnMark })
  const close = onPublicChange(answers.heard)

  const requestOf = ({ req, origin }: Asked, headers: [string, string][], signal?: AbortSignal) => {
    const { method = 'GET', url = '' } = req
    return new Request(origin + url, { method, headers, ...(signal && { signal }) })
  }
  /** Whoever goes is waited for no longer. */
  const untilGone = ({ res }: Asked): AbortSignal => {
    const gone = new AbortController()
    // Ten hear it already: the limits, the log, Node's own pipeline.
    res.setMaxListeners(MOST_LISTENERS)
    res.once('close', () => gone.abort())
    return gone.signal
  }

  const sendOnce = async (asked: Asked): Promise<void> => {
    const request = isWaiting(asked.req)
      ? requestOf(asked, headersOf(asked.req, OF_WAITING), untilGone(asked))
      : requestOf(asked, headersOf(asked.req, OF_FILES))
    await stream(asked, await side.answer({ request, now: new Date() }))
  }
  return {
    has: (area) => area === 'publicApi' || area === 'publicSite',
    keyOf: answers.keyOf,
    kept: answers.kept,
    sendKept: ({ key, ...sent }) => {
      const onPacked = () => answers.measure(key, sent.answer)
      const packing = sendWhole({ ...sent, onPacked })
      if (!packing) return isOut(sent.res)
      packing.catch((error: unknown) => {
        onError(error)
        sent.res.destroy()
      })
      return false
    },
    answer: async (asked) => {
      const { req, res, origin } = asked
      if (!isReading(req) || isWaiting(req) || FILES.test(pathOf(req.url))) return sendOnce(asked)
      const place = { origin, url: req.url ?? '' }
      const answer = await answers.whole(place)
      await sendWhole({
        ...{ asked: askedBy(req), res, answer },
        onPacked: () => answers.measure(answers.keyOf(place), answer),
      })
    },
    answerDraft: async (asked) => {
      const request = requestOf(asked, headersOf(asked.req, [...OF_FILES, ...OF_PEOPLE]))
      await stream(asked, await side.answerDraft({ request, now: new Date() }))
    },
    answers,
    side,
    close,
  }
}

/** Whether an answer that was ended has left the process: the one before it on its connection has, and nothing of it waits. */
const isOut = ({ socket }: ServerResponse): boolean =>
  socket !== null && socket.writableLength === 0

function askedBy({ method, headers }: IncomingMessage): SentBy {
  const encodings = headers['accept-encoding']
  return {
    isHead: method === 'HEAD',
    encodings: Array.isArray(encodings) ? encodings.join(', ') : encodings,
    known: headers['if-none-match'],
  }
}

export const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

function headersOf({ headers }: IncomingMessage, names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
}

async function stream({ req, res }: Asked, { status, headers, body }: Response): Promise<void> {
  res.writeHead(status, [...headers].flat())
  if (body === null || req.method === 'HEAD') res.end()
  // Whoever stops reading is nobody's fault.
  else await pipeline(Readable.fromWeb(body as never), res).catch(() => res.destroy())
}
