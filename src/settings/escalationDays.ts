import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

const DEFAULT_DAYS = 3
const MAX_DAYS = 60

/**
 * After how many days a fact nobody settled goes up to the head of its outlet (ALERT_ESCALATION_DAYS); 0 is never.
 * @throws ConfigurationError when it is set to something else than a number of days.
 */
export function escalationDays(env: Environment): number {
  const text = env.ALERT_ESCALATION_DAYS?.trim() ?? ''
  if (text === '') return DEFAULT_DAYS
  if (/^\d+$/.test(text) && Number(text) <= MAX_DAYS) return Number(text)
  throw new ConfigurationError(
    `ALERT_ESCALATION_DAYS phải là số nguyên từ 0 (không báo lên) đến ${MAX_DAYS}, hoặc để trống (${DEFAULT_DAYS} ngày). Hãy sửa trong .env.`,
  )
}
