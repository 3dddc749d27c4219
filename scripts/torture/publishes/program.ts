import '@/program/environment'

import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import { rowsWhere } from '@/database/rows'
import { logger } from '@/logging/logger'
import { countDueMarks } from '@/newsroom/changes/actions/settleMarks'
import { changeFaults } from '@/newsroom/changes/views/changeFaults'
import { publicPorts } from '@/newsroom/publicPorts'
import { openPayload } from '@/program/openPayload'
import { createFront } from '@/server/front'
import { LIMITS } from '@/server/limits'
import { publicSideOf } from '@/server/publicSide'
import { settings } from '@/settings/settings'
import { startSender } from '@/worker/startSender'
import { startWorker } from '@/worker/startWorker'

import { countingCalls, watchCalls } from './dying'
import { type Acts, actsOf, makeNewsroom } from './newsroom'
import type { Asked, Told, Urls } from './protocol'

/**
 * A server of the product without Next: the front with its cache, what answers readers, and people who publish in the same process, as they
 * do by the staff API. Beside it a front that keeps nothing. Does what it is told by the process that started it.
 */

async function listenFront(payload: Payload, publicCacheBytes: number): Promise<string> {
  const origins = [settings().serverUrl ?? '']
  const front = createFront({
    settings: {
      ...{ host: '127.0.0.1', port: 0, isHttps: false, hops: 0, readers: [] },
      ...{ origins, pageOrigins: origins, secret: '', limits: LIMITS, publicCacheBytes },
    },
    isReady: async () => true,
    onError: (error) => logger().error({ err: error }),
    handler: (_, res) => res.end(),
    publicSide: publicSideOf(payload, publicPorts(payload)),
  })
  await front.listen()
  return `http://127.0.0.1:${(front.server.address() as AddressInfo).port}`
}

/** How the change log and the webhooks stand. */
async function standing(payload: Payload): Promise<Told['standing']> {
  const all = { where: {} }
  const [changes, webhooks, waiting, deliveries] = await Promise.all([
    rowsWhere(payload, 'changes', {
      ...all,
      overrideAccess: true,
      select: { sequence: true, kind: true },
      sort: 'sequence',
    }),
    rowsWhere(payload, 'webhooks', { ...all, overrideAccess: true, sort: 'name' }),
    countDueMarks({ payload, now: new Date() }),
    rowsWhere(payload, 'webhook-deliveries', {
      ...all,
      overrideAccess: true,
      select: { state: true },
    }),
  ])
  const { behind } = await changeFaults({ payload, now: new Date() })
  return {
    changes: changes.map(({ sequence, kind }) => ({ sequence, kind })),
    webhooks: webhooks.map(({ name, position }) => ({ name, position: position ?? 0 })),
    marks: waiting,
    behind,
    undelivered: deliveries.filter(({ state }) => state !== 'delivered').length,
  }
}

async function answer(payload: Payload, acts: Acts, asked: Asked): Promise<unknown> {
  if (asked.do === 'standing') return standing(payload)
  if (asked.do === 'makeNewsroom') return makeNewsroom(payload, asked.webhooks)
  const act = acts[asked.do] as (of: object) => Promise<string>
  return countingCalls(asked.dieAt ?? null, () => act(asked.of))
}

process.env.DISABLE_PAYLOAD_HMR ??= 'true'
const payload = await openPayload({ log: logger() })
watchCalls(payload.db)
const acts = actsOf(payload)
// With SQLite the one process does everything.
if (settings().runsInWebProcess) {
  startWorker({ payload, log: () => {} })
  startSender(payload)
}
process.on('message', ({ id, asked }: { id: number; asked: Asked }) => {
  answer(payload, acts, asked).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) =>
      process.send?.({ id, failed: error instanceof Error ? error.message : String(error) }),
  )
})
// Who started it is gone.
process.on('disconnect', () => process.exit(1))
const MB = 1024 * 1024
const urls: Urls = {
  kept: await listenFront(payload, 32 * MB),
  never: await listenFront(payload, 0),
}
process.send?.({ urls })
