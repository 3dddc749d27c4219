import type { Payload } from 'payload'

import { rowsWhere } from '@/database/rows'
import { onPublicChange } from '@/process/publicChanges'

/** What other processes write is looked for so often while somebody waits. */
const LOOK_EVERY_MS = 500

type Watch = { newest: number | null; waiters: Set<() => void>; stop: () => void }

/** One look at the log for all who wait, however many; none while nobody does. */
const watches = new WeakMap<Payload, Watch>()

function open(payload: Payload): Watch {
  let isLooking = false
  const look = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    try {
      const [row] = await rowsWhere(payload, 'changes', {
        where: {},
        select: { sequence: true },
        sort: '-sequence',
        limit: 1,
        overrideAccess: true,
      })
      const newest = row?.sequence ?? 0
      if (newest === watch.newest) return
      watch.newest = newest
      for (const wake of [...watch.waiters]) wake()
    } catch (error) {
      payload.logger.error({ err: error })
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  timer.unref()
  // Whoever writes is not held up by who listens.
  const forget = onPublicChange(async () => void look())
  const watch: Watch = {
    newest: null,
    waiters: new Set(),
    stop: () => {
      clearInterval(timer)
      forget()
    },
  }
  watches.set(payload, watch)
  return watch
}

/** Tells when the change log has grown since one asked last; at once when the signal says that nobody waits any more. */
export function newChanges(payload: Payload, signal: AbortSignal): { next: () => Promise<void> } {
  const watch = watches.get(payload) ?? open(payload)
  let hasGrown = false
  let wakeUp = () => {}
  const wake = () => {
    hasGrown = true
    wakeUp()
  }
  const leave = () => {
    watch.waiters.delete(wake)
    wakeUp()
    if (watch.waiters.size > 0) return
    watch.stop()
    watches.delete(payload)
  }
  watch.waiters.add(wake)
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return {
    next: async () => {
      if (!hasGrown && !signal.aborted) {
        await new Promise<void>((done) => {
          wakeUp = done
        })
      }
      hasGrown = false
    },
  }
}
