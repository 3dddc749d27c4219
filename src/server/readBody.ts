import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

import { bodyOf, roomFor, tooLarge } from './bodies'
import { meter } from './meter'
import type { Refusal } from './refusal'
import type { Session } from './session'
import { pathOf } from './target'
import { REFUSALS } from './words'

type Bounds = {
  /** Refuses it while it comes in. */
  no: (refusal: Refusal) => void
  session: (headers: IncomingHttpHeaders) => Promise<Session>
  idleMs: number
}

/** Reads a body within its bounds, or says why not. */
export async function readBody(
  req: IncomingMessage,
  { no, session, idleMs }: Bounds,
): Promise<Refusal | null> {
  const body = bodyOf(req.method ?? '', pathOf(req.url), req.headers)
  if (!body) return null
  let max = 0
  const gauge = meter(req, {
    idleMs,
    over: () => no(tooLarge(max)),
    idle: () => no(REFUSALS.tooSlow()),
  })
  const room = await roomFor(body, () => session(req.headers))
  if (!('max' in room)) {
    gauge.stop()
    return room
  }
  max = room.max
  gauge.allow(max)
  return null
}
