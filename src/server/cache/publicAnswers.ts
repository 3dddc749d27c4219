import { fewestKeys } from '@/domain/changes/endedBy'

import type { PublicChange } from '@/process/publicChanges'
import type { Parts } from '@/public-api/partOf'

import type { PublicSide } from './side'
import { addressKey } from './addressKey'
import { answerParts } from './answerParts'
import { endings } from './endings'
import { freshness } from './freshness'
import { keptStore } from './keptStore'
import { outletHosts } from './outletHosts'
import { bytesOf, type WholeAnswer, wholeAnswer } from './wholeAnswer'

type Options = Pick<Parameters<typeof freshness>[0], 'isOwnMark'> & {
  side: PublicSide
  /** Room for what is kept; 0 keeps nothing. */
  maxBytes: number
  onError: (error: unknown) => void
  now?: () => number
}

/** Where something is asked for: at which of our origins, and the path with its query. */
export type Place = { origin: string; url: string }

/** Of the room, the part for what answers are made of. */
const OF_PARTS = 8

/** Answers for everybody, kept as whole as they leave while they hold (docs/adr/0032). */
export function publicAnswers({ side, maxBytes, onError, isOwnMark, now = Date.now }: Options) {
  const isOn = maxBytes > 0
  const keyOf = (origin: string, url: string) => addressKey(origin, url, side.reads)
  const over = endings()
  const hosts = outletHosts()
  const partBytes = Math.floor(maxBytes / OF_PARTS)
  const store = keptStore({ maxBytes: Math.max(1, maxBytes - partBytes), over, bytesOf })
  const partStore = answerParts({ over, maxBytes: partBytes, now })
  const fresh = freshness({
    over,
    read: (after, at) => side.readHorizon(after, new Date(at)),
    isOwnMark,
    now,
    hostsAre: hosts.are,
    onError,
  })

  const make = async ({ origin, url }: Place, parts?: Parts): Promise<WholeAnswer> => {
    const [at, made] = [now(), over.generation()]
    const keys = new Set<string>()
    const response = await side.answer({
      request: new Request(origin + url),
      now: new Date(at),
      depends: (key) => keys.add(key),
      parts,
    })
    return wholeAnswer(response, { keys: fewestKeys(keys), made, at, until: over.nextTurn() })
  }
  const makeAndKeep = async (place: Place, key: string): Promise<WholeAnswer> => {
    const answer = await make(place, partStore.parts)
    if (mayKeep(answer) && !over.isOver(answer, now())) store.put(key, answer)
    return answer
  }
  return {
    /** By what the answer of a place is kept. */
    keyOf: ({ origin, url }: Place): string => keyOf(origin, url),
    /** What is kept by a key and holds, at once. */
    kept: (key: string): WholeAnswer | undefined =>
      isOn && fresh.holds() ? store.get(key, now()) : undefined,
    whole: async (place: Place): Promise<WholeAnswer> => {
      // Nothing is kept, but whose host is whose has to be known.
      if (!isOn) return fresh.holds() ? make(place) : fresh.ask().then(() => make(place))
      const key = keyOf(place.origin, place.url)
      if (!fresh.holds() && !(await fresh.ask())) return make(place)
      return store.get(key, now()) ?? store.joined(key, now(), () => makeAndKeep(place, key))
    },
    /** Whether a host is an outlet's own, as of a second ago at the most. */
    hasHost: (host: string): boolean | Promise<boolean> =>
      fresh.holds() ? hosts.has(host) : fresh.ask().then(() => hosts.has(host)),
    /** All that are; another set each time they change. */
    hosts: hosts.all,
    /** Counts anew what an answer takes. */
    measure: (key: string, answer: WholeAnswer) => store.measure(key, answer),
    /** Something was written in this process. */
    heard: async (change: PublicChange) => {
      if (isOn) await fresh.heard(change)
    },
    bytes: () => store.bytes() + partStore.bytes(),
    size: store.size,
  }
}

export type PublicAnswers = ReturnType<typeof publicAnswers>

function mayKeep({ status, headers }: WholeAnswer): boolean {
  const control = headers.find(([name]) => name === 'cache-control')?.[1] ?? ''
  return status === 200 && !/\b(no-store|private)\b/.test(control)
}
