import { endedBy } from '@/domain/changes/endedBy'
import type { PublicChange } from '@/process/publicChanges'
import type { Horizon } from '@/public-api/states/horizon'

import type { Endings } from './endings'

/** What others write is asked for so often while answers are served, and an answer is served at most so long after. */
const ASK_AFTER_MS = 400
const HOLDS_MS = 1000

type Options = {
  over: Endings
  /** Asks the database what changed after a number of the change log. */
  read: (after: number | null, now: number) => Promise<Horizon>
  /** Whether a mark is of an act of this process: of those it is told. */
  isOwnMark?: (id: string) => boolean
  now?: () => number
  /** Told of the hosts of outlets as they are; whether they are others than before. */
  hostsAre?: (hosts: Horizon['hosts']) => boolean
  onError: (error: unknown) => void
}

/** Hears what changed, here and in other processes, and ends the answers that it ends. */
export function freshness({
  over,
  read,
  isOwnMark = () => false,
  now = Date.now,
  hostsAre = () => false,
  onError,
}: Options) {
  let sequence: number | null = null
  let marks = new Set<string>()
  let knownAt = -Infinity
  let asking: Promise<boolean> | null = null

  const hear = (horizon: Horizon, asked: number) => {
    const found = new Set(horizon.marks.filter((id) => !isOwnMark(id)))
    // What others wrote and did not tell yet can be anything, and what is told of no more may have been taken back.
    const isSame = found.size === marks.size && [...found].every((id) => marks.has(id))
    // Every page may lead to the address of an outlet.
    const isMoved = hostsAre(horizon.hosts)
    if (horizon.changed === null || !isSame || isMoved) over.endAll()
    else over.end(horizon.changed.flatMap(endedBy))
    marks = found
    sequence = horizon.sequence
    over.turnsAt(horizon.turn, asked)
    knownAt = asked
  }
  const ask = async (): Promise<boolean> => {
    const asked = now()
    try {
      hear(await read(sequence, asked), asked)
      return true
    } catch (error) {
      onError(error)
      return false
    }
  }
  const askOnce = () => {
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
  return {
    /** Whether what is kept may be served now; asks ahead of need. */
    holds: (): boolean => {
      const age = now() - knownAt
      // A clock that was put back tells nothing.
      if (age < 0 || age >= HOLDS_MS) return false
      if (age >= ASK_AFTER_MS) void askOnce()
      return true
    },
    /** Asks; false when there is no answer, and nothing that is kept may be served. */
    ask: askOnce,
    /** Something was written, or taken back, here: whoever wrote it waits until what it ends is over. */
    heard: async ({ isTold }: PublicChange): Promise<void> => {
      if (!isTold) over.endAll()
      // What is under way may have looked before.
      await asking
      if (!(await askOnce())) knownAt = -Infinity
    },
  }
}

export type Freshness = ReturnType<typeof freshness>
