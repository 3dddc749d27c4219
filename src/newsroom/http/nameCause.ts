import type { AfterErrorHook } from 'payload'

import { failure } from '../messages'

const LOCKED = 423

/**
 * Payload says "not allowed" to whoever lacks the right and to whoever is not logged in (any more) alike: the one has to
 * ask for the right, the other to log in. What somebody else has open it refuses in English.
 */
export const nameCause: AfterErrorHook = ({ error, req }) => {
  const { status } = error as { status?: number }
  const isRefused =
    (status === 403 && error.message === req.t('error:notAllowedToPerformAction')) ||
    (status === 401 && error.message === req.t('error:unauthorized'))
  if (!isRefused && status !== LOCKED) return
  const refusal = req.user ? 'noRight' : 'loginFirst'
  const cause = failure(isRefused ? refusal : 'openElsewhere')
  return {
    response: { errors: [{ message: cause.message, data: { code: cause.code } }] },
    status: cause.status,
  }
}
