import { settings } from '@/settings/settings'
import { getPayload, type Payload } from 'payload'

import { refuseUnfinishedRestore } from '@/backup/unfinished'
import { uploadPlaces } from '@/backup/base/uploads'
import { isConfigurationError } from '@/settings/configurationError'
import { whyNotOpened } from '@/database/whyNotOpened'
import { logger } from '@/logging/logger'
import { putBackFiles } from '@/newsroom/files/hooks/replacedFiles'
import { publicPorts } from '@/newsroom/publicPorts'
import { type App, kept, openingApp } from '@/process/registry'

import { closeUploads } from './closeUploads'
import { startSender } from './startSender'
import { startWorker, type Worker } from './startWorker'
import { TASKS, WATCH_TASKS } from './tasks'

/**
 * Opens the product in the web process and starts the worker, or the watch over the one beside it: once, without holding
 * up the first answer. The server before it hears when it is open, or what kept it from opening (src/process/registry.ts).
 */
export function startInWebProcess(): void {
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  kept('opening', () => {
    const opening = open()
    openingApp(opening)
    return opening.catch(report)
  })
}

async function open(): Promise<App> {
  const { default: config } = await import('@payload-config')
  await refuseUnfinishedRestore(uploadPlaces((await config).collections))
  const payload = await getPayload({ config }).catch((problem: unknown) => {
    throw whyNotOpened(problem, settings().databaseUri) ?? problem
  })
  await putBackFiles(payload)
  void closeUploads(payload)
  const worker = start(payload)
  const sender = settings().runsInWebProcess ? startSender(payload) : null
  return {
    ping: async () => {
      await payload.count({ collection: 'claims', overrideAccess: true })
    },
    close: async () => {
      await worker?.stop()
      await sender?.stop()
      await payload.destroy()
    },
    payload,
    ports: publicPorts(payload),
  }
}

/** People can work without the checks: what keeps those from running takes nothing else down. */
function start(payload: Payload): Worker | null {
  try {
    const tasks = settings().runsInWebProcess ? TASKS : WATCH_TASKS
    return startWorker({ payload, log: (line) => payload.logger.info(line), tasks })
  } catch (failed) {
    report(failed)
    return null
  }
}

function report(failed: unknown): void {
  if (isConfigurationError(failed)) logger().error(failed.message)
  else logger().error({ err: failed })
}
