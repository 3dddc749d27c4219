import { stripVTControlCharacters } from 'node:util'

import { logger } from './logger'
import { currentRequest } from './requests'

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const
const SHARED = Symbol.for('toa-soan.logConsole')

/**
 * From now on what is said on the console of this process goes through the logger: Next prints the error of a page as it
 * is, a failing query with the values it was asked with.
 */
export function logConsole(): void {
  const shared = globalThis as { [SHARED]?: true }
  if (shared[SHARED]) return
  shared[SHARED] = true
  for (const name of Object.keys(LEVELS) as (keyof typeof LEVELS)[]) {
    console[name] = (...parts: unknown[]) => {
      const error = parts.find((one) => one instanceof Error)
      const words = stripVTControlCharacters(parts.filter(isPlain).map(String).join(' ')).trim()
      if (error === undefined && words === '') return
      const level = error && isUnreadCall() ? 'debug' : LEVELS[name]
      logger()[level](error === undefined ? {} : { err: error }, words || undefined)
    }
  }
}

/** What Next says of a call it can't read is the caller's: the request has its line. */
const isUnreadCall = () => currentRequest()?.call === 'unread'

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** A fault nobody caught ends the process: with a line in the log instead of the error as it is. */
export function logUncaught(): void {
  process.on('uncaughtException', (error) => {
    logger().fatal({ err: error })
    process.exit(1)
  })
}
