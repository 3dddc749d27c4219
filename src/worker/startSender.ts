import type { Payload } from 'payload'

import { rowsWhere } from '@/database/rows'
import { lastSequence } from '@/newsroom/changes/changeRows'
import { deliver } from '@/newsroom/webhooks/actions/deliver'
import { NewsroomError } from '@/newsroom/words/failure'

/** How often it is looked whether something changed; a second is what a change may take to leave. */
const LOOK_MS = 1000
/** Webhooks that are told at the same time; one that is slow holds up no other but by being one of these. */
const MOST_AT_ONCE = 20

export type Sender = { stop: () => Promise<void> }

/** Tells webhooks of public changes as they come: looks each second, in as many processes as there are workers. */
export function startSender(payload: Payload, lookEveryMs = LOOK_MS): Sender {
  const ended = new AbortController()
  const sending = new Map<string, Promise<void>>()
  let looking: Promise<void> = Promise.resolve()
  const tell = (webhook: string) => {
    const told = deliver({ payload, webhook, ended: ended.signal })
      .then(() => undefined)
      .catch((error: unknown) => {
        // Another process tells it.
        if (error instanceof NewsroomError && error.code === 'webhookBusy') return
        payload.logger.error({ err: error, webhook, msg: 'A webhook could not be told' })
      })
      .finally(() => sending.delete(webhook))
    sending.set(webhook, told)
  }
  const look = async () => {
    for (const webhook of await webhooksToTell(payload)) {
      if (ended.signal.aborted || sending.size >= MOST_AT_ONCE) return
      if (!sending.has(webhook)) tell(webhook)
    }
  }
  let timer: NodeJS.Timeout | undefined
  const next = () => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) =>
          payload.logger.error({ err: error, msg: 'Webhooks were not looked for' }),
        )
        .finally(() => {
          if (!ended.signal.aborted) next()
        })
    }, lookEveryMs)
    timer.unref()
  }
  next()
  return {
    stop: async () => {
      ended.abort()
      clearTimeout(timer)
      await looking
      await Promise.allSettled([...sending.values()])
    },
  }
}

/** Those that are behind the change log and whose next try is due. */
async function webhooksToTell(payload: Payload): Promise<string[]> {
  const rows = await rowsWhere(payload, 'webhooks', {
    where: {
      and: [
        { isActive: { equals: true } },
        { secret: { exists: true } },
        {
          or: [
            { nextAttemptAt: { exists: false } },
            { nextAttemptAt: { less_than_equal: new Date().toISOString() } },
          ],
        },
      ],
    },
    select: { position: true },
    sort: 'position',
    overrideAccess: true,
  })
  if (rows.length === 0) return []
  const head = await lastSequence(payload)
  return rows.filter(({ position }) => (position ?? 0) < head).map(({ id }) => id)
}
