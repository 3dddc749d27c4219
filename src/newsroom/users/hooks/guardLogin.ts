import { settings } from '@/settings/settings'
import type {
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { clientAddress, networkOf } from '@/process/clientAddress'
import { failure } from '../../words/failure'
import { deviceCookie, knownDevice } from '../knownDevice'
import { countTry, forgetTry, type LimitKey } from '../loginLimits'
import { pretendToCheck } from '../passwordHash'

type Said = { email?: unknown; password?: unknown }

/**
 * Stands before every login that comes from outside. Failures are counted per account and address, and per address. In a
 * browser where the account was logged in before only that browser's own are, so that no stranger, from wherever, keeps
 * its owner out. An unknown address costs the same work as a known one and gets the same words.
 */
export const guardLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' || req.payloadAPI !== 'REST') return args
  const { email: typedEmail, password } = (args as { data?: Said }).data ?? {}
  if (typeof typedEmail !== 'string' || typeof password !== 'string' || !typedEmail || !password)
    return args
  const email = typedEmail.toLowerCase().trim()
  const keys = keysOf(req, email)
  const wait = countTry(req.payload, keys)
  if (wait !== null) throw tooMany(req, wait)
  req.context.loginTry = { email, keys }
  if (!(await isKnown(req, email))) await pretendToCheck(password)
  return args
}

/** Who got in is not counted, and the browser is known from now on. */
export const welcome: CollectionAfterLoginHook = async ({ req, user }) => {
  if (req.payloadAPI !== 'REST') return
  const { payload } = req
  const made = req.context.loginTry
  if (made) forgetTry(payload, made.keys)
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'Set-Cookie',
    deviceCookie({ payload, email: String(user.email), now: Date.now() }),
  )
}

function keysOf({ payload, headers }: PayloadRequest, email: string): LimitKey[] {
  const device = knownDevice({ payload, headers, email, now: Date.now() })
  if (device) return [['device', `${email}|${device}`]]
  const network = networkOf(clientAddress(headers))
  return [
    ['pair', `${email}|${network}`],
    ['address', network],
    ['account', email],
  ]
}

/** The refusal of one try too many, and when the next may be made. */
export function tooMany(req: PayloadRequest, seconds: number) {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  const minutes = Math.ceil(seconds / 60)
  return failure('tooManyLogins', { minutes, canMail: settings().mail !== null })
}

async function isKnown({ payload }: PayloadRequest, email: string): Promise<boolean> {
  const where = { email: { equals: email } }
  return Boolean(await payload.db.findOne({ collection: 'users', where, select: { id: true } }))
}
