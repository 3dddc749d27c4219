import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

const DEFAULT_DAYS = 45
const MAX_DAYS = 400

/**
 * How many days ahead issues are planned (PLAN_HORIZON_DAYS).
 * @throws ConfigurationError when it is set to something else than a number of days.
 */
export function planHorizonDays(env: Environment): number {
  const text = env.PLAN_HORIZON_DAYS?.trim() ?? ''
  if (text === '') return DEFAULT_DAYS
  const days = Number(text)
  if (/^\d+$/.test(text) && days >= 1 && days <= MAX_DAYS) return days
  throw new ConfigurationError(
    `PLAN_HORIZON_DAYS phải là số nguyên từ 1 đến ${MAX_DAYS}, hoặc để trống (${DEFAULT_DAYS} ngày). Hãy sửa trong .env.`,
  )
}
