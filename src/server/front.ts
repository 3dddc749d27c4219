import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

import { logRequest } from '@/logging/logRequest'
import { elapsed, inRequest, openRequest, type RequestStory } from '@/logging/requests'
import { networkOf } from '@/process/clientAddress'

import { refuse } from './answers'
import { areaOf } from './area'
import { bodyOf, roomFor, tooLarge } from './bodies'
import { blameCaller, isCall } from './calls'
import { clientOf } from './client'
import { answerPreflight, isPreflight } from './cors'
import { forward } from './forward'
import { dress } from './headers'
import { answerHealth, isHealthPath, type State } from './health'
import { checkHost, hostsOf } from './hosts'
import { httpServer, listen } from './listener'
import { meter } from './meter'
import { checkOrigin } from './origin'
import { plainPage } from './plainPage'
import { policyOf } from './policy'
import { answering, tellStop } from '@/process/registry'
import { type Refusal, refusalPage } from './refusal'
import { sessionReader } from './session'
import type { FrontSettings } from './settings'
import { sharesOf } from './shares'
import { checkTarget, pathOf } from './target'
import { REFUSALS } from './words'

/** What answers the requests that are passed on. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => unknown

type Options = {
  settings: FrontSettings
  /** Whether the database answers; asked by /readyz. */
  isReady: () => Promise<boolean>
  /** Until there is one (`open`), whoever asks is told that the server is starting. */
  handler?: Handler
  onError: (error: unknown) => void
}

export type Front = {
  server: Server
  /** Listens; fails when it can't. */
  listen: () => Promise<void>
  /** From now on requests are passed on. */
  open: (handler: Handler) => void
  /** Takes no more connections, lets what is under way end within the time, and cuts the rest. */
  stop: (withinMs: number) => Promise<void>
}

/** The server before Next: what of a request is passed on, and as what; each rule is a file of its own. */
export function createFront(options: Options): Front {
  const { settings, isReady, onError } = options
  const { limits, hops, isHttps, readers } = settings
  const hosts = hostsOf(settings.origins, settings.publicUrl)
  const session = sessionReader(settings.secret)
  const shares = sharesOf(limits.perNetwork)
  const underWay = answersUnderWay()
  let { handler } = options
  let state: State = handler ? 'open' : 'starting'

  /** What speaks against a request by its first lines alone. */
  const check = (req: IncomingMessage): Refusal | null => {
    if (req.rawHeaders.length / 2 > limits.headers) return REFUSALS.headersTooLarge()
    const unread = checkTarget(req)
    if (unread || isHealthPath(req)) return unread
    return checkHost(req.rawHeaders, hosts) ?? checkOrigin(req, settings.pageOrigins)
  }

  /** Takes a body within its bounds, or says why not. */
  const readBody = async (
    req: IncomingMessage,
    no: (refusal: Refusal) => void,
  ): Promise<Refusal | null> => {
    const body = bodyOf(req.method ?? '', pathOf(req.url), req.headers)
    if (!body) return null
    let max = 0
    const gauge = meter(req, {
      idleMs: limits.silenceMs,
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

  const receive = async (req: IncomingMessage, res: ServerResponse, goOn = () => {}) => {
    // What follows on a connection that was refused.
    if (req.socket.writableEnded) return
    const story = openRequest({ method: req.method ?? '', path: pathOf(req.url) })
    if (isCall(req)) story.call = 'unread'
    res.once('close', () => logAnswer(res, story))
    await inRequest(story, () => answer({ req, res, story, goOn }))
  }

  const answer = async ({ req, res, story, goOn }: Received) => {
    const { id } = story
    const no = (refusal: Refusal) => refuse(req, res, refusal, { id, ...limits })
    underWay.add(res, req.socket)
    const area = areaOf(pathOf(req.url))
    const policy = policyOf(area, nonce())
    const { origin } = req.headers
    const onHead = dress(res, { area, isHttps, id, policy, origin, readers })
    if (state === 'stopping') res.shouldKeepAlive = false
    const refusal = check(req)
    if (refusal) return no(refusal)
    if (isHealthPath(req)) return answerHealth(req, res, { state, isReady })
    if (area === 'publicApi' && isPreflight(req)) {
      const foreign = answerPreflight(res, origin, readers)
      return foreign ? no(foreign) : undefined
    }
    if (!handler) return no(REFUSALS.starting())
    const client = clientOf({
      forwarded: req.headers['x-forwarded-for'],
      socket: req.socket.remoteAddress,
      hops,
    })
    // Asked directly, a network has its share of connections already.
    const giveBack = hops > 0 ? shares.take(networkOf(client)) : () => {}
    if (!giveBack) return no(REFUSALS.tooMany())
    res.once('close', giveBack)
    const unread = await readBody(req, no)
    if (unread) return no(unread)
    if (res.writableEnded || res.destroyed) return
    goOn()
    const host = req.headers.host ?? ''
    forward(req, { client, host, isHttps: hosts.isHttps(host), id, policy })
    if (story.call) onHead(() => blameCaller(res, story))
    else if (area === 'publicSite') {
      const broken = () => refusalPage(REFUSALS.broken(id))
      onHead(plainPage(req, res, { broken, onError }))
    }
    await passOn({ req, res, handler, broken: () => no(REFUSALS.broken(id)) })
  }

  const passOn = async ({ req, res, handler, broken }: Passing) => {
    try {
      await answering(res, () => handler(req, res))
    } catch (error) {
      if (res.destroyed || res.writableEnded) return
      onError(error)
      broken()
    }
  }

  const server = httpServer({
    settings,
    receive: (req, res, goOn) => {
      receive(req, res, goOn).catch((error: unknown) => {
        onError(error)
        res.destroy()
      })
    },
    answerOn: underWay.on,
  })
  let stopTwin = () => {}
  return {
    server,
    listen: async () => {
      stopTwin = await listen(server, settings)
    },
    open: (opened) => {
      handler = opened
      state = 'open'
    },
    stop: async (withinMs) => {
      state = 'stopping'
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

/** Of one answer, that nobody can foresee. */
const nonce = () => randomBytes(16).toString('base64')

type Passing = { req: IncomingMessage; res: ServerResponse; handler: Handler; broken: () => void }
type Received = { req: IncomingMessage; res: ServerResponse; story: RequestStory; goOn: () => void }

/** nginx's status of a request whose asker left before there was an answer. */
const CLIENT_GONE = 499

/** The line of a request, once its answer is out or nobody waits for it any more. */
function logAnswer(res: ServerResponse, story: RequestStory): void {
  const { id, method, path } = story
  const status = res.headersSent ? res.statusCode : CLIENT_GONE
  logRequest({ id, method, path, status, ms: elapsed(story) }, story)
}

/** The answers that are being made, and on which connections. */
function answersUnderWay() {
  const all = new Set<ServerResponse>()
  const bySocket = new WeakMap<Socket, ServerResponse>()
  let whenNone = () => {}
  return {
    on: (socket: Socket) => bySocket.get(socket),
    add: (res: ServerResponse, socket: Socket) => {
      all.add(res)
      bySocket.set(socket, res)
      // The other side has gone: nobody is left to tell.
      res.on('error', () => {})
      res.once('close', () => {
        all.delete(res)
        if (bySocket.get(socket) === res) bySocket.delete(socket)
        if (all.size === 0) whenNone()
      })
    },
    /** Their connections rest no more once they are answered. */
    letGo: () => {
      for (const res of all) if (!res.headersSent) res.shouldKeepAlive = false
    },
    /** Settles when there are none, or when the time is up. */
    ended: async (withinMs: number) => {
      if (all.size === 0) return
      await new Promise<void>((done) => {
        const timer = setTimeout(done, withinMs)
        whenNone = () => {
          clearTimeout(timer)
          done()
        }
      })
    },
  }
}
