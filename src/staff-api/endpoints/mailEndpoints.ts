import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { retryMail } from '@/newsroom/mail/actions/retryMail'

/** What an administrator does to a mail. */
export const mailEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/retry' }, retryMail),
]
