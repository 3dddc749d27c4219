import type { AfterErrorHook, PayloadRequest } from 'payload'

import { isNotAllowed } from '@/access/isNotAllowed'
import { isDiskFull, isWriteConflict } from '@/logging/faults'
import { currentRequest } from '@/logging/requests'

import { failure, type NewsroomError } from '@/newsroom/words/failure'

const LOCKED = 423

/**
 * Payload says "not allowed" to whoever lacks the right and to whoever is not logged in (any more) alike: the one has to
 * ask for the right, the other to log in. What somebody else has open it refuses in English, and of a full disk, or of a
 * row that others are writing, it says nothing at all.
 */
export const nameCause: AfterErrorHook = ({ error, req }) => {
  const cause = causeOf(error, req)
  if (!cause) return
  return {
    response: { errors: [{ message: cause.message, data: { code: cause.code } }] },
    status: cause.status,
  }
}

function causeOf(error: Error, req: PayloadRequest): NewsroomError | null {
  const { status } = error as { status?: number }
  if (isDiskFull(error) || isUnsavedFile(error, req)) return failure('diskFull')
  if (isWriteConflict(error)) return failure('writeConflict')
  const isRefused =
    isNotAllowed(error, req) || (status === 401 && error.message === req.t('error:unauthorized'))
  if (isRefused) return failure(req.user ? 'noRight' : 'loginFirst')
  return status === LOCKED ? failure('openElsewhere') : null
}

/** Why a file could not be written Payload tells the log alone; the log noted it of this request. */
function isUnsavedFile(error: Error, req: PayloadRequest): boolean {
  return (
    currentRequest()?.isDiskFull === true && error.message === req.t('error:problemUploadingFile')
  )
}
