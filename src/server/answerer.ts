import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RequestStory } from '@/logging/requests'
import { networkOf } from '@/process/clientAddress'

import { refuse } from './answers'
import { type Area, areaOf } from './area'
import { blameCaller } from './calls'
import { clientOf } from './client'
import { admission } from './admission'
import { answerPreflight, isPreflight } from './cors'
import type { Door } from './door'
import { dressings } from './dressings'
import { forward } from './forward'
import { dress } from './headers'
import { answerHealth, isHealthPath } from './health'
import { checkHost, type Hosts, hostsOf } from './hosts'
import { checkOrigin } from './origin'
import { placesOf } from './places'
import { policyOf } from './policy'
import { keptAtOnce } from './keptAtOnce'
import { lanes } from './lanes'
import { networksOf } from './networks'
import type { Refusal } from './refusal'
import { sessionReader } from './session'
import type { FrontSettings } from './settings'
import { sharesOf } from './shares'
import { readBody } from './readBody'
import { checkTarget, pathOf } from './target'
import type { UnderWay } from './underWay'
import { REFUSALS } from './words'

type Front = {
  settings: FrontSettings
  isReady: () => Promise<boolean>
  onError: (error: unknown) => void
  underWay: UnderWay
  door: Door
}

type Received = { req: IncomingMessage; res: ServerResponse; story: RequestStory; goOn: () => void }

/** Answers a request: refuses it, or passes it on by the door as it is then. */
export function answerer({ settings, isReady, onError, underWay, door }: Front) {
  const { limits, hops, isHttps } = settings
  const hosts = hostsOf(settings.origins, settings.publicUrl)
  const session = sessionReader(settings.secret)
  const shares = sharesOf(limits.perNetwork)
  const known = lanes()
  const places = placesOf({ hosts, door, isHttps, readers: settings.readers })
  const dressingOf = dressings({ isHttps, readers: places.readers })
  const clientFrom = (req: IncomingMessage) =>
    clientOf({
      forwarded: req.headers['x-forwarded-for'],
      socket: req.socket.remoteAddress,
      hops,
    })

  const networkFrom = networksOf(hops)
  const admitted = admission({ settings, door, networkFrom })
  const atOnce = keptAtOnce({
    ...{ settings, door, shares, underWay },
    ...{ known, dressingOf, networkFrom, admitted },
  })

  const answer = async ({ req, res, story, goOn }: Received): Promise<void> => {
    const { id } = story
    const no = (refusal: Refusal) => refuse(req, res, refusal, { id, ...limits })
    const broken = () => no(REFUSALS.broken(id))
    underWay.add(res, req.socket)
    const area = areaOf(pathOf(req.url))
    const { host = '', origin } = req.headers
    if (door.state === 'stopping') res.shouldKeepAlive = false
    // Whether the server lives is told under any host, whatever the database does.
    const place = isHealthPath(req) ? null : places.of(host)
    const askedAt = place instanceof Promise ? await place : place
    const isOpen = askedAt !== null && (!askedAt.isOutlets || isPublic(area))
    // Until the database is open nobody knows the hosts of outlets.
    const isEarly = door.state === 'starting' && isPublic(area)
    const unfit = checkLines(req, { settings, has: () => isOpen || isEarly, right: hosts.right })
    const counted = unfit ? { refusal: unfit, told: [] } : admitted.of(req, area)
    const { refusal, told } = counted instanceof Promise ? await counted : counted
    const policy = policyOf(area, { nonce: nonce(), origin: askedAt?.origin ?? null })
    const readers = places.readers()
    say(res, told)
    const onHead = dress(res, { area, isHttps, id, policy, origin, readers })
    if (refusal) return no(refusal)
    if (isHealthPath(req)) return answerHealth(req, res, { state: door.state, isReady })
    if (area === 'publicApi' && isPreflight(req)) {
      const foreign = answerPreflight(res, origin, readers)
      return foreign ? no(foreign) : undefined
    }
    const { handler } = door
    if (!handler) return no(REFUSALS.starting())
    const client = clientFrom(req)
    // Asked directly, a network has its share of connections already.
    const giveBack = hops > 0 ? shares.take(networkOf(client)) : () => {}
    if (!giveBack) return no(REFUSALS.tooMany())
    res.once('close', giveBack)
    const unread = await readBody(req, { no, session, idleMs: limits.silenceMs })
    if (unread) return no(unread)
    if (res.writableEnded || res.destroyed) return
    goOn()
    const { publicDoor } = door
    const asked = { req, res, origin: askedAt?.origin ?? '' }
    if (publicDoor?.has(area)) {
      const at = { origin: asked.origin, url: req.url ?? '' }
      const kept = { key: publicDoor.keyOf(at), outlets: publicDoor.answers.hosts() }
      known.keep({
        host,
        url: at.url,
        lane: { area, origin: at.origin, path: story.path, ...kept },
      })
      return orBroken(() => publicDoor.answer(asked), { res, onError, broken })
    }
    forward(req, { client, host, isHttps: hosts.isHttps(host), id, policy })
    if (area === 'preview' && publicDoor) {
      return orBroken(() => publicDoor.answerDraft(asked), { res, onError, broken })
    }
    if (story.call) onHead(() => blameCaller(res, story))
    await orBroken(() => handler(req, res), { res, onError, broken })
  }
  return { atOnce, answer }
}

/** Headers to be said by whatever is answered: name, value, name, value. */
function say(res: ServerResponse, told: readonly string[]): void {
  for (let at = 0; at < told.length; at += 2) res.setHeader(told[at] ?? '', told[at + 1] ?? '')
}

/** Of one answer, that nobody can foresee. */
const nonce = () => randomBytes(16).toString('base64')

type Lines = { settings: FrontSettings } & Pick<Hosts, 'has' | 'right'>

/** What of the product is at the own addresses of outlets. */
const isPublic = (area: Area) => area === 'publicApi' || area === 'publicSite'

/** What speaks against a request by its first lines alone. */
function checkLines(
  req: IncomingMessage,
  { settings: { limits, pageOrigins }, ...hosts }: Lines,
): Refusal | null {
  if (req.rawHeaders.length / 2 > limits.headers) return REFUSALS.headersTooLarge()
  const unread = checkTarget(req)
  if (unread || isHealthPath(req)) return unread
  return checkHost(req.rawHeaders, hosts) ?? checkOrigin(req, pageOrigins)
}

type Making = {
  res: ServerResponse
  onError: (error: unknown) => void
  broken: () => void
}

async function orBroken(work: () => unknown, { res, onError, broken }: Making): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (res.destroyed || res.writableEnded) return
    onError(error)
    broken()
  }
}
