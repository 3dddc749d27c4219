import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { changeObligation } from './changeObligation'

/** What administrators do to an obligation. */
export const obligationEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/versions', status: 201 }, changeObligation),
]
