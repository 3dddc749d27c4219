import { LRUCache } from 'lru-cache'

import type { Endings, Made } from './endings'

/** One of them takes at most this part of the room: a long list does not push out everything else. */
const LARGEST_PART = 8

/** Who asks later than this has it made anew: it would be told of how things were then. */
const JOINED_MS = 500

type Flight<One> = { one: Promise<One>; made: number; begun: number }

type Options<One> = { maxBytes: number; over: Endings; bytesOf: (one: One) => number }

/**
 * What was made by a key, the ones used least leave first, never more bytes than there is room; and those that are being made,
 * so that however many ask, each is made once.
 */
export function keptStore<One extends Made>({ maxBytes, over, bytesOf }: Options<One>) {
  const all = new LRUCache<string, One>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / LARGEST_PART),
  })
  const flights = new Map<string, Flight<One>>()
  const put = (key: string, one: One) => {
    all.set(key, one, { size: bytesOf(one) + key.length * 2 })
  }
  return {
    /** What is kept by a key, while it still holds. */
    get: (key: string, now: number): One | undefined => {
      const one = all.get(key)
      if (!one || !over.isOver(one, now)) return one
      all.delete(key)
      return undefined
    },
    put,
    /** Counts anew what one takes, after it was packed in another way. */
    measure: (key: string, one: One) => {
      if (all.peek(key) === one) put(key, one)
    },
    /** The making of one that is under way, or a new one; what ended meanwhile is not joined. */
    joined: (key: string, now: number, make: () => Promise<One>): Promise<One> => {
      const under = flights.get(key)
      if (under?.made === over.generation() && now - under.begun < JOINED_MS) return under.one
      const flight: Flight<One> = { made: over.generation(), begun: now, one: make() }
      flights.set(key, flight)
      const landed = () => {
        if (flights.get(key) === flight) flights.delete(key)
      }
      flight.one.then(landed, landed)
      return flight.one
    },
    bytes: () => all.calculatedSize,
    size: () => all.size,
  }
}
