import { onStop } from '@/process/registry'

import { PublicProblem } from '../problem'
import type { PublicReader } from '../reader'
import { listChanges } from '../states/listChanges'
import { MESSAGES } from '../words'
import { newChanges } from './newChanges'

/** Of this process, whoever waits and whoever listens. */
const MOST_WAITING = 500
const PING_MS = 10_000
const BACK_MS = 3000

type Asked = { after: number; limit: number; outlet?: string; signal: AbortSignal }
type Found = Awaited<ReturnType<typeof listChanges>>

let waiting = 0

function enter(): () => void {
  if (waiting >= MOST_WAITING) {
    throw new PublicProblem('too-many', MESSAGES.tooManyWaiting, {
      headers: { 'Retry-After': '5' },
    })
  }
  waiting += 1
  return () => void (waiting -= 1)
}

const nowOf = (reader: PublicReader): PublicReader => ({ ...reader, now: new Date() })

/** The next changes, once there are some; none when the time is over or the server stops. */
export async function waitForChanges(
  reader: PublicReader,
  { seconds, signal, ...asked }: Asked & { seconds: number },
): Promise<Found> {
  const leave = enter()
  const over = new AbortController()
  const end = () => over.abort()
  const timer = setTimeout(end, seconds * 1000)
  const forget = onStop(end)
  signal.addEventListener('abort', end, { once: true })
  const changes = newChanges(reader.payload, over.signal)
  try {
    for (;;) {
      const found = await listChanges(nowOf(reader), asked)
      if (found.items.length > 0 || over.signal.aborted) return found
      await changes.next()
    }
  } finally {
    clearTimeout(timer)
    forget()
    end()
    leave()
  }
}

/**
 * Changes as server-sent events, each with its number as `id`: whoever comes back says the last one it had. What a change names is
 * shown as it is when it is sent.
 */
export function changeStream(reader: PublicReader, { signal, ...asked }: Asked): Response {
  const leave = enter()
  const over = new AbortController()
  const text = new TextEncoder()
  const end = () => over.abort()
  const forget = onStop(end)
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const say = (words: string) => {
        if (!over.signal.aborted) controller.enqueue(text.encode(words))
      }
      const ping = setInterval(() => say(': \n\n'), PING_MS)
      over.signal.addEventListener('abort', () => clearInterval(ping), { once: true })
      say(`retry: ${BACK_MS}\n\n`)
      tell(reader, { ...asked, signal: over.signal }, say)
        .catch((error: unknown) => reader.payload.logger.error({ err: error }))
        .finally(() => {
          end()
          clearInterval(ping)
          forget()
          leave()
          try {
            controller.close()
          } catch {
            // The other side has gone: closed already.
          }
        })
    },
    cancel: end,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function tell(
  reader: PublicReader,
  { after, signal, ...asked }: Asked,
  say: (words: string) => void,
): Promise<void> {
  const changes = newChanges(reader.payload, signal)
  let next = after
  while (!signal.aborted) {
    const found = await listChanges(nowOf(reader), { ...asked, after: next })
    for (const change of found.items) {
      say(`id: ${change.sequence}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`)
    }
    next = found.next
    if (found.items.length < asked.limit) await changes.next()
  }
}

/** The number a browser had last before it lost its connection. */
export function lastEventOf(request: Request): number | null {
  const said = request.headers.get('last-event-id') ?? ''
  return /^(0|[1-9]\d{0,14})$/.test(said) ? Number(said) : null
}
