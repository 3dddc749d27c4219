import type { IncomingMessage, Server, ServerResponse } from 'node:http'

import { logRequest } from '@/logging/logRequest'
import {
  elapsed,
  inRequest,
  newRequestId,
  openRequest,
  type RequestStory,
} from '@/logging/requests'
import { tellStop } from '@/process/registry'

import { answerer } from './answerer'
import type { Door, Handler } from './door'
import { isCall } from './calls'
import { httpServer, listen } from './listener'
import { publicDoor } from './publicDoor'
import type { PublicSide } from './cache/side'
import type { FrontSettings } from './settings'
import { pathOf } from './target'
import { answersUnderWay } from './underWay'

type Options = {
  settings: FrontSettings
  /** Whether the database answers; asked by /readyz. */
  isReady: () => Promise<boolean>
  /** Until there is one (`open`), whoever asks is told that the server is starting. */
  handler?: Handler
  /** What answers the public in place of the handler. */
  publicSide?: PublicSide
  onError: (error: unknown) => void
}

export type Front = {
  server: Server
  /** Listens; fails when it can't. */
  listen: () => Promise<void>
  /** From now on requests are passed on, the public’s to its own side. */
  open: (handler: Handler, publicSide?: PublicSide) => void
  /** Takes no more connections, lets what is under way end within the time, and cuts the rest. */
  stop: (withinMs: number) => Promise<void>
}

/** The server before Next: what of a request is passed on, and as what; each rule is a file of its own. */
export function createFront({ settings, isReady, onError, ...opened }: Options): Front {
  const underWay = answersUnderWay()
  const door: Door = { handler: undefined, state: 'starting' }
  const open: Front['open'] = (handler, side) => {
    const maxBytes = settings.publicCacheBytes
    door.publicDoor = side && publicDoor({ side, maxBytes, onError })
    door.handler = handler
    door.state = 'open'
  }
  if (opened.handler) open(opened.handler, opened.publicSide)
  const { atOnce, answer } = answerer({ settings, isReady, onError, underWay, door })
  const receive = (req: IncomingMessage, res: ServerResponse, goOn = () => {}) => {
    // What follows on a connection that was refused.
    if (req.socket.writableEnded) return
    const { method = '', url = '' } = req
    const [id, begun] = [newRequestId(), performance.now()]
    const onOut = (path: string) => logAnswer(res, { id, method, path, begun })
    if (atOnce({ req, res, id, onOut })) return
    const story = openRequest({ id, method, path: pathOf(url) })
    if (isCall(req)) story.call = 'unread'
    res.once('close', () => logAnswer(res, story))
    inRequest(story, () => answer({ req, res, story, goOn })).catch((error: unknown) => {
      onError(error)
      res.destroy()
    })
  }
  const server = httpServer({ settings, receive, answerOn: underWay.on })
  let stopTwin = () => {}
  return {
    server,
    listen: async () => {
      stopTwin = await listen(server, settings)
    },
    open,
    stop: async (withinMs) => {
      door.state = 'stopping'
      door.publicDoor?.close()
      const closed = new Promise<void>((done) => server.close(() => done()))
      stopTwin()
      underWay.letGo()
      tellStop()
      await underWay.ended(withinMs)
      server.closeAllConnections()
      await closed
    },
  }
}

/** nginx's status of a request whose asker left before there was an answer. */
const CLIENT_GONE = 499

/** The line of a request, once its answer is out or nobody waits for it any more. */
function logAnswer(res: ServerResponse, story: RequestStory): void {
  const { id, method, path } = story
  const status = res.headersSent ? res.statusCode : CLIENT_GONE
  logRequest({ id, method, path, status, ms: elapsed(story) }, story)
}
