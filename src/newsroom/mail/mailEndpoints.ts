import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { retryMail } from './retryMail'

/** What an administrator does to a mail. */
export const mailEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/retry' }, retryMail),
]
