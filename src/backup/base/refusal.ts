import { ConfigurationError } from '@/settings/configurationError'

/** Why a backup or a restore was not made; the message says what is wrong, where, and what to do. */
export class BackupRefused extends ConfigurationError {
  override name = 'BackupRefused'
}

/** The code of an error of the system or of a driver, such as `ENOENT` or `SQLITE_BUSY`. */
export function codeOf(problem: unknown): string | number | undefined {
  return (problem as { code?: string | number } | null)?.code
}

export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem)
}
