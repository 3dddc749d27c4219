import type { IncomingMessage, ServerResponse } from 'node:http'

import { networkOf } from '@/process/clientAddress'

import type { admission } from './admission'
import type { Door } from './door'
import type { dressings } from './dressings'
import { type lanes, namesOneHost } from './lanes'
import { isReading, isWaiting } from './publicDoor'
import type { FrontSettings } from './settings'
import type { sharesOf } from './shares'
import type { UnderWay } from './underWay'

type Options = {
  settings: Pick<FrontSettings, 'limits' | 'hops'>
  door: Door
  shares: ReturnType<typeof sharesOf>
  underWay: UnderWay
  known: ReturnType<typeof lanes>
  dressingOf: ReturnType<typeof dressings>
  clientFrom: (req: IncomingMessage) => string
  admitted: ReturnType<typeof admission>
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

type AtOnce = { req: IncomingMessage; res: ServerResponse; id: string }

/**
 * Sends what is kept of the public side before anything else is made of a request, by first lines that were looked at before.
 * Answers the path that was asked for; null when it has to be answered otherwise.
 */
export function keptAtOnce(options: Options) {
  const { door, shares, underWay, known, dressingOf, clientFrom, admitted } = options
  const { limits, hops } = options.settings
  return ({ req, res, id }: AtOnce): string | null => {
    const { publicDoor, state } = door
    const { rawHeaders } = req
    if (!publicDoor || state !== 'open' || !isReading(req) || hasBody(req)) return null
    if (rawHeaders.length / 2 > limits.headers || !namesOneHost(rawHeaders)) return null
    const lane = known.of(req)
    const answer = lane && publicDoor.kept(lane.key)
    if (!answer) return null
    // With a key, or too often: looked into like any other request.
    if (isWaiting(req) || req.headers.authorization !== undefined) return null
    if (admitted(req, lane.area) !== null) return null
    const giveBack = hops > 0 ? shares.take(networkOf(clientFrom(req))) : () => {}
    if (!giveBack) return null
    if (hops > 0) res.once('close', giveBack)
    underWay.add(res, req.socket)
    const { area, origin, path, key } = lane
    const dressing = dressingOf({ area, origin, from: req.headers.origin })
    publicDoor.sendKept({ req, res, answer, key, dressing, extra: ['X-Request-Id', id] })
    return path
  }
}
