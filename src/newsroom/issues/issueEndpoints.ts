import type { Endpoint } from 'payload'

import { confirmAiring } from '../airings/confirmAiring'
import { deskEndpoint } from '../desk/deskEndpoint'

/** What people do to an issue. */
export const issueEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/airings', status: 201 }, confirmAiring),
]
