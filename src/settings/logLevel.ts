import type { Environment } from './environment'

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** From which level on the log tells (LOG_LEVEL); `info` for anything that is no level. */
export function logLevel({ LOG_LEVEL }: Environment): string {
  const asked = LOG_LEVEL?.trim().toLowerCase() ?? ''
  return LEVELS.includes(asked) ? asked : 'info'
}
