import { settings } from '@/settings/settings'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import { parseCookies, type Payload } from 'payload'

const KEPT_SECONDS = 180 * 24 * 60 * 60

/** The browser in which an account was logged in before, by the cookie it was given then; null for any other. */
export function knownDevice({ payload, headers, email, now }: Asked): string | null {
  const value = parseCookies(headers).get(nameOf(payload, email))
  const [device = '', since = '', mark = ''] = value?.split('.') ?? []
  const age = now / 1000 - Number(since)
  if (!device || !(age >= 0 && age < KEPT_SECONDS)) return null
  return isSame(mark, markOf(payload, email, device, since)) ? device : null
}

/** The cookie that makes a browser known for an account. It opens nothing: it only keeps strangers' failures off. */
export function deviceCookie({ payload, email, now }: Omit<Asked, 'headers'>): string {
  const device = randomBytes(12).toString('hex')
  const since = String(Math.floor(now / 1000))
  const value = [device, since, markOf(payload, email, device, since)].join('.')
  const isSecure = settings().isHttps
  return [
    `${nameOf(payload, email)}=${value}`,
    'Path=/api/users',
    `Max-Age=${KEPT_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
}

type Asked = { payload: Payload; headers: Headers; email: string; now: number }

/** One cookie per account: several people may share a browser. */
function nameOf(payload: Payload, email: string): string {
  return `ts-device-${signed(payload, ['name', email]).slice(0, 12)}`
}

function markOf(payload: Payload, ...parts: string[]): string {
  return signed(payload, ['mark', ...parts])
}

function signed({ secret }: Payload, parts: string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
