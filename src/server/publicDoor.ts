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
  /** Answers with a draft, for who asks alone. */
  answerDraft: (asked: Asked) => Promise<void>
  answers: PublicAnswers
  close: () => void
}

/** Files are streamed from the disk, never kept. */
const FILES = /^\/api\/v1\/(pictures|files)\//
/** What of a request a file depends on, beside its address. */
const OF_FILES = ['range', 'if-range', 'if-none-match']
/** Who asks: a session, and the one address that guesses are counted by. */
const OF_PEOPLE = ['cookie', 'authorization', 'origin', 'sec-fetch-site', 'x-forwarded-for']

export function publicDoor({ side, maxBytes, onError }: Options): PublicDoor {
  const answers = publicAnswers({ side, maxBytes, onError, isOwnMark })
  const close = onPublicChange(answers.heard)

  const requestOf = ({ req, origin }: Asked, headers: [string, string][]) =>
    new Request(origin + (req.url ?? ''), { method: req.method ?? 'GET', headers })

  const sendOnce = async (asked: Asked): Promise<void> => {
    const request = requestOf(asked, headersOf(asked.req, OF_FILES))
    await stream(asked, await side.answer({ request, now: new Date() }))
  }
  return {
    has: (area) => area === 'publicApi' || area === 'publicSite',
    sendKept: ({ req, res, origin, extra }) => {
      if (!isReading(req)) return false
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
      if (!isReading(req) || FILES.test(pathOf(req.url))) return sendOnce(asked)
      const place = { origin, url: req.url ?? '' }
      const answer = await answers.whole(place)
      await sendWhole({ req, res, answer, onPacked: () => answers.measure(place, answer) })
    },
    answerDraft: async (asked) => {
      const request = requestOf(asked, headersOf(asked.req, [...OF_FILES, ...OF_PEOPLE]))
      await stream(asked, await side.answerDraft({ request, now: new Date() }))
    },
    answers,
    close,
  }
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

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
