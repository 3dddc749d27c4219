import { settings } from '@/settings/settings'

/** Whether the system sends mail: settings that can't work send none either. */
export function canMail(): boolean {
  try {
    return settings().mail !== null
  } catch {
    return false
  }
}
