import type { PayloadRequest } from 'payload'

/** Payload's refusal of what the access rules don't give to whoever asks: `APIError` and `Forbidden` have no code of it. */
export const isNotAllowed = (error: Error, req: PayloadRequest): boolean =>
  (error as { status?: number }).status === 403 &&
  error.message === req.t('error:notAllowedToPerformAction')
