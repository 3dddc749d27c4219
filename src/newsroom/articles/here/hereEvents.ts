import { createLocalReq, type PayloadRequest } from 'payload'

import type { Member } from '@/access/membership'
import { readsAsPublished } from '@/access/readsAsPublished'
import { rowOf, rowWhere } from '@/database/rows'
import { onStop } from '@/process/registry'

import { failure } from '../../words/failure'
import { saverOf } from '../saving/textConflict'
import { listenTo, type Place, placesIn } from './places'
import { STANDING, wayOf } from './wayOf'

/** Who else has a text open and where, and who saved it last. */
export type Here = {
  people: (Place & { isMe: boolean })[]
  revision: string
  savedBy: { id: string; name: string } | null
  savedAt: string
  /** Where it stands: another one when it was moved, or what readers have of it. */
  way: string
}

/** How often the database is asked: what other servers saved, and who was silent. */
const LOOK_MS = 3000
const PING_MS = 10_000

/**
 * Who is in a text, for somebody of the newsroom who may read it.
 * @throws NewsroomError when there is none for them.
 */
export async function loadHere(req: PayloadRequest, id: string): Promise<Here> {
  const row = readsAsPublished(req.user as Member | null)
    ? null
    : await rowOf(req, 'articles', id, {
        draft: true,
        select: {
          revision: true,
          savedBy: true,
          updatedAt: true,
          ...STANDING,
        },
        overrideAccess: false,
      })
  if (!row) throw failure('gone', { what: 'Bài này' })
  const me = req.user?.id
  return {
    people: placesIn(id, Date.now()).map((place) => ({ ...place, isMe: place.id === me })),
    revision: row.revision ?? '',
    savedBy: await saverOf(req, row),
    savedAt: row.updatedAt,
    way: await wayOf(req, row),
  }
}

/** The same as Server-Sent Events: at once, and with each change, for as long as they may read it. */
export async function hereEvents(req: PayloadRequest, id: string): Promise<Response> {
  const first = await loadHere(req, id)
  const text = new TextEncoder()
  const stops: (() => void)[] = []
  const end = () => {
    for (const stop of stops.splice(0)) stop()
  }
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (words: string) => controller.enqueue(text.encode(words))
      let lastSent = JSON.stringify(first)
      send(`retry: 1000\n\ndata: ${lastSent}\n\n`)
      const look = lookingAgain(async () => {
        const now = await stillHere(req, id)
        if (stops.length === 0) return
        if (!now) {
          send('event: end\ndata: {}\n\n')
          return end()
        }
        const words = JSON.stringify(now)
        if (words === lastSent) return
        lastSent = words
        send(`data: ${words}\n\n`)
      }, req)
      const looks = setInterval(look, LOOK_MS)
      const pings = setInterval(() => send('event: ping\ndata: {}\n\n'), PING_MS)
      stops.push(
        listenTo(id, look),
        onStop(end),
        () => clearInterval(looks),
        () => clearInterval(pings),
        () => closeQuietly(controller),
      )
      req.signal?.addEventListener('abort', end, { once: true })
      if (req.signal?.aborted) end()
    },
    cancel: end,
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // no-transform: a compressing server in between would hold events back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** One look at a time; what happens during one is looked at once more behind it. */
function lookingAgain(look: () => Promise<void>, { payload }: PayloadRequest): () => void {
  let isLooking = false
  let isAsked = false
  const run = async () => {
    isLooking = true
    do {
      isAsked = false
      await look().catch((error: unknown) => payload.logger.error({ err: error }))
    } while (isAsked)
    isLooking = false
  }
  return () => {
    isAsked = true
    if (!isLooking) void run()
  }
}

/** Asked with the account as it is now; null once they may not read it any more, or it is gone. */
async function stillHere(req: PayloadRequest, id: string): Promise<Here | null> {
  const user = await rowWhere(req.payload, 'users', {
    where: { and: [{ id: { equals: req.user?.id } }, { active: { equals: true } }] },
    overrideAccess: true,
  })
  if (!user) return null
  const own = await createLocalReq({ user: { ...user, collection: 'users' } as never }, req.payload)
  return loadHere(own, id).catch((error: { status?: number }) => {
    if (error.status === 404 || error.status === 403) return null
    throw error
  })
}

function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // The other side has gone: closed already.
  }
}
