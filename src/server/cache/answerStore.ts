import { LRUCache } from 'lru-cache'

import type { Endings } from './endings'
import { bytesOf, type WholeAnswer } from './wholeAnswer'

/** One answer takes at most this part of the room: a long list does not push out everything else. */
const LARGEST_PART = 8

/** Who asks later than this has it made anew: it would be told of how things were then. */
const JOINED_MS = 500

type Flight = { answer: Promise<WholeAnswer>; made: number; begun: number }

/**
 * Answers by their addresses, the ones used least leave first, never more bytes than there is room; and those that are being made,
 * so that however many ask, each is made once.
 */
export function answerStore({ maxBytes, over }: { maxBytes: number; over: Endings }) {
  const all = new LRUCache<string, WholeAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / LARGEST_PART),
  })
  const flights = new Map<string, Flight>()
  const put = (key: string, answer: WholeAnswer) => {
    all.set(key, answer, { size: bytesOf(answer) + key.length * 2 })
  }
  return {
    /** What is kept under an address, while it still holds. */
    get: (key: string, now: number): WholeAnswer | undefined => {
      const answer = all.get(key)
      if (!answer || !over.isOver(answer, now)) return answer
      all.delete(key)
      return undefined
    },
    put,
    /** Counts anew what an answer takes, after it was packed in another way. */
    measure: (key: string, answer: WholeAnswer) => {
      if (all.peek(key) === answer) put(key, answer)
    },
    /** The making of an answer that is under way, or a new one; what ended meanwhile is not joined. */
    joined: (key: string, now: number, make: () => Promise<WholeAnswer>): Promise<WholeAnswer> => {
      const under = flights.get(key)
      if (under?.made === over.generation() && now - under.begun < JOINED_MS) return under.answer
      const flight: Flight = { made: over.generation(), begun: now, answer: make() }
      flights.set(key, flight)
      const landed = () => {
        if (flights.get(key) === flight) flights.delete(key)
      }
      flight.answer.then(landed, landed)
      return flight.answer
    },
    bytes: () => all.calculatedSize,
    size: () => all.size,
  }
}

export type AnswerStore = ReturnType<typeof answerStore>
