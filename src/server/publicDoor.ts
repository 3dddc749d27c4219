import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { isOwnMark, onPublicChange } from '@/process/publicChanges'

import type { Area } from './area'
import { type PublicAnswers, publicAnswers } from './cache/publicAnswers'
import { sendWhole } from './cache/sendWhole'
import type { PublicSide } from './cache/side'
import { pathOf } from './target'

type Options = { side: PublicSide; maxBytes: number; onError: (error: unknown) => void }
type Asked = { req: IncomingMessage; res: ServerResponse; origin: string }

/** What answers the public, and how to end that it hears of changes. */
export type PublicDoor = {
  /** Whether an address is answered here and not by Next. */
  has: (area: Area) => boolean
  /** Sends what is kept, with these headers; false where nothing is. */
  sendKept: (asked: Asked & { extra: () => readonly string[] }) => boolean
  answer: (asked: Asked) => Promise<void>
  answers: PublicAnswers
  side: PublicSide
  close: () => void
}

/** Files are streamed from the disk, never kept. */
export const FILES = /^\/api\/v1\/(pictures|files)\//
/** What of a request a file depends on, beside its address. */
const OF_FILES = ['range', 'if-range', 'if-none-match']
/** Of who waits for changes. */
const OF_WAITING = ['accept', 'last-event-id']
const CHANGES = '/api/v1/changes'

/** Whether changes are waited for: then nothing is kept, and each is answered for itself. */
const isWaiting = ({ url = '', headers }: IncomingMessage): boolean =>
  pathOf(url) === CHANGES &&
  (/[?&]wait=/.test(url) || /\btext\/event-stream\b/.test(headers.accept ?? ''))

export function publicDoor({ side, maxBytes, onError }: Options): PublicDoor {
  const answers = publicAnswers({ side, maxBytes, onError, isOwnMark })
  const close = onPublicChange(answers.heard)

  const sendOnce = async ({ req, res, origin }: Asked): Promise<void> => {
    const passed = isWaiting(req) ? OF_WAITING : OF_FILES
    const headers = passed.flatMap((name): [string, string][] => {
      const value = req.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    })
    const { method = 'GET', url = '' } = req
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const request = new Request(origin + url, { method, headers, signal: gone.signal })
    const { status, headers: own, body } = await side.answer({ request, now: new Date() })
    res.writeHead(status, [...own].flat())
    if (body === null || method === 'HEAD') res.end()
    // Whoever stops reading is nobody's fault.
    else await pipeline(Readable.fromWeb(body as never), res).catch(() => res.destroy())
  }
  return {
    has: (area) => area === 'publicApi',
    sendKept: ({ req, res, origin, extra }) => {
      if (!isReading(req) || isWaiting(req)) return false
      const place = { origin, url: req.url ?? '' }
      const answer = answers.kept(place)
      if (!answer) return false
      const onPacked = () => answers.measure(place, answer)
      Promise.resolve(sendWhole({ req, res, answer, extra: extra(), onPacked })).catch(
        (error: unknown) => {
          onError(error)
          res.destroy()
        },
      )
      return true
    },
    answer: async (asked) => {
      const { req, res, origin } = asked
      if (!isReading(req) || isWaiting(req) || FILES.test(pathOf(req.url))) return sendOnce(asked)
      const place = { origin, url: req.url ?? '' }
      const answer = await answers.whole(place)
      await sendWhole({ req, res, answer, onPacked: () => answers.measure(place, answer) })
    },
    answers,
    side,
    close,
  }
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'
