import { mailSettings } from '@/newsroom/mail/settings'

/** Whether the system sends mail: settings that can't work send none either. */
export function canMail(): boolean {
  try {
    return mailSettings(process.env) !== null
  } catch {
    return false
  }
}
