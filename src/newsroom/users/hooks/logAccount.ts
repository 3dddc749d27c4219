import type {
  CollectionAfterChangeHook,
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { recordEvent } from '../../audit/recordEvent'
import { consumeContext } from '../../context/requestContext'
import { recordFailedLogin } from '../recordFailedLogin'

type Account = { id: string; name?: string | null; email?: string | null }

const subject = (user: Account) => ({
  collection: 'users',
  id: user.id,
  title: user.name ?? user.email ?? '',
  outlet: null,
})

/** Notes that a password is reset: whoever does is logged in by it, and the log says that instead. */
export const notePasswordReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') req.context.resettingPassword = true
  return args
}

/** Logs that somebody logged in, or reset their password, in the transaction that does so. */
export const logLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  const action = req.context.resettingPassword ? 'user.passwordReset' : 'login'
  await recordEvent({ req, action, ...subject(user as Account), by: user as Account })
  return user
}

/** Logs that somebody logged out. */
export const logLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await recordEvent({ req, action: 'logout', ...subject(req.user) })
}

/** Logs a login that was refused, whatever for. */
export const logFailedLogin: CollectionAfterErrorHook = async ({ req }) => {
  if (!isLogin(req)) return
  const email: unknown = (req.data as { email?: unknown } | undefined)?.email
  await recordFailedLogin(req, typeof email === 'string' ? email : '')
}

const isLogin = ({ method, pathname }: PayloadRequest) =>
  method?.toUpperCase() === 'POST' && (pathname ?? '').endsWith('/users/login')

/** Notes that a password is set: what comes after sees no more of it. */
export const notePassword: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  req.context.passwordSet = operation === 'update' && Boolean(data.password)
  return data
}

/** Logs that a password was set, and nothing of it. */
export const logPassword: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (consumeContext(req, 'passwordSet')) {
    await recordEvent({ req, action: 'user.password', ...subject(doc as Account) })
  }
  return doc
}
