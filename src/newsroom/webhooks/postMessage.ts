import type { IncomingMessage } from 'node:http'

import { type MayAsk, type Pinned, pinned, reasonOf } from '../net/pinned'

export type Answer = {
  isTaken: boolean
  status: number | null
  /** The beginning of what was answered. */
  answer: string | null
  /** Why nothing was answered. */
  problem: string | null
  milliseconds: number
}

type Post = {
  url: string
  headers: Record<string, string>
  body: string
  mayAsk: MayAsk
  timeoutMs?: number
  /** Calls it off from outside. */
  ended?: AbortSignal
}

/** In which a receiver has to answer; what it has to do it does afterwards. */
const TIMEOUT_MS = 10_000
const MOST_ANSWER_BYTES = 2048

/**
 * Sends a message and reads the beginning of the answer. Only 2xx counts as taken; a redirect is not followed. The address is
 * looked up once and the connection made to that very address; certificates have to be valid.
 */
export async function postMessage(post: Post): Promise<Answer> {
  const { url, headers, body, mayAsk, timeoutMs = TIMEOUT_MS, ended } = post
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = ended ? AbortSignal.any([timeout, ended]) : timeout
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  try {
    const { status, answer } = await exchange(await pinned(url, { signal, mayAsk }), headers, body)
    const isTaken = status >= 200 && status < 300
    return { isTaken, status, answer, problem: null, milliseconds: took() }
  } catch (error) {
    const problem = reasonOf(error, timeout)
    return { isTaken: false, status: null, answer: null, problem, milliseconds: took() }
  }
}

function exchange(
  { request, options }: Pinned,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...options,
        method: 'POST',
        headers: {
          ...headers,
          'User-Agent': 'ToaSoan-Webhooks',
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          Accept: '*/*',
          Connection: 'close',
        },
      },
      (response) => {
        readBeginning(response).then(
          (answer) => resolve({ status: response.statusCode ?? 0, answer }),
          reject,
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

async function readBeginning(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response) {
    parts.push(part as Buffer)
    bytes += (part as Buffer).length
    if (bytes >= MOST_ANSWER_BYTES) break
  }
  response.destroy()
  const text = Buffer.concat(parts).subarray(0, MOST_ANSWER_BYTES).toString('utf8')
  // Not shown as it came: it may hold anything.
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, 500)
}
