import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { changeObligation } from './changeObligation'
import { enterQuota } from './enterQuota'

/** What administrators do to an obligation. */
export const obligationEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/versions', status: 201 }, changeObligation),
  deskEndpoint({ method: 'post', path: '/:id/quota' }, enterQuota),
]
