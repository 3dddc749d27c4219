import type { IncomingMessage, ServerResponse } from 'node:http'

import type { admission } from './admission'
import type { Door } from './door'
import type { dressings } from './dressings'
import { firstLines } from './firstLines'
import type { lanes } from './lanes'
import type { networksOf } from './networks'
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
  networkFrom: ReturnType<typeof networksOf>
  admitted: ReturnType<typeof admission>
}

type AtOnce = {
  req: IncomingMessage
  res: ServerResponse
  id: string
  /** Told of the path that was asked for, once all of the answer is out. */
  onOut: (path: string) => void
}

const none = () => {}

/**
 * Sends what is kept of the public side before anything else is made of a request, by first lines that were looked at before; false
 * when it has to be answered otherwise.
 */
export function keptAtOnce(options: Options) {
  const { door, shares, underWay, known, dressingOf, networkFrom, admitted } = options
  const { limits, hops } = options.settings
  return ({ req, res, id, onOut }: AtOnce): boolean => {
    const { publicDoor, state } = door
    if (!publicDoor || state !== 'open' || !isReading(req)) return false
    if (req.rawHeaders.length / 2 > limits.headers) return false
    const lines = firstLines(req)
    const lane = lines?.host === undefined ? undefined : known.of(lines.host, req.url)
    const isOurs = lane?.outlets === publicDoor.answers.hosts()
    const answer = lane && isOurs ? publicDoor.kept(lane.key) : undefined
    if (!lines || !lane || !answer || isWaiting(req)) return false
    const network = networkFrom({ forwarded: lines.forwarded, req })
    const giveBack = hops > 0 ? shares.take(network) : none
    if (!giveBack) return false
    const { area, origin, path, key } = lane
    const { refusal, told } = admitted.ofStranger({ area, path }, network)
    if (refusal) {
      giveBack()
      return false
    }
    const isOut = publicDoor.sendKept({
      ...{ res, answer, key },
      asked: { isHead: req.method === 'HEAD', encodings: lines.encodings, known: lines.known },
      dressing: dressingOf({ area, origin, from: lines.from }),
      extra: ['X-Request-Id', id, ...told],
    })
    const done = () => {
      giveBack()
      onOut(path)
    }
    if (isOut) done()
    else {
      underWay.add(res, req.socket)
      res.once('close', done)
    }
    return true
  }
}
