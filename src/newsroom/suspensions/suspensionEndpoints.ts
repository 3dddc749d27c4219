import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { endSuspension } from './endSuspension'

/** What people do to a suspension. */
export const suspensionEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/end' }, endSuspension),
]
