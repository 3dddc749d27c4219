import { ConfigurationError } from '@/settings/configurationError'

/** Why a backup or a restore was not made; the message says what is wrong, where, and what to do. */
export class BackupRefused extends ConfigurationError {
  override name = 'BackupRefused'
}

/** The code of an error of the system or of a driver, such as `ENOENT` or `SQLITE_BUSY`. */
export function codeOf(error: unknown): string | number | undefined {
  return (error as { code?: string | number } | null)?.code
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
