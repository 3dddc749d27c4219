import { settings } from '@/settings/settings'
import './environment'

import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'

import { refuseUnfinishedRestore } from '@/backup/unfinished'
import { uploadPlaces } from '@/backup/base/uploads'
import { whyNotOpened } from '@/database/whyNotOpened'
import { createLogger, replaceLogger } from '@/logging/logger'

/**
 * Opens the product on the database of the environment, quietly: what a command has to say it says itself.
 * @param log where a program that goes on running writes what happens.
 * @param isLooking whether nothing may be changed by opening (`onInit` of the config is left out).
 * @throws ConfigurationError when the database cannot be opened, with a sentence that says why and what to do.
 */
export async function openPayload({
  log,
  isLooking = false,
}: { log?: Logger; isLooking?: boolean } = {}): Promise<Payload> {
  const quiet = createLogger({ destination: process.stderr, level: 'silent' })
  replaceLogger(log ?? quiet)
  try {
    const { default: config } = await import('@payload-config')
    await refuseUnfinishedRestore(uploadPlaces((await config).collections))
    const payload = await getPayload({ config, disableOnInit: isLooking })
    if (!log) payload.logger.level = 'error'
    return payload
  } catch (failed) {
    throw whyNotOpened(failed, settings().databaseUri) ?? failed
  }
}
