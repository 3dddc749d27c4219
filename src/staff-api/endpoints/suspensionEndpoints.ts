import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { endSuspension } from '@/newsroom/suspensions/actions/endSuspension'

/** What people do to a suspension. */
export const suspensionEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/end' }, endSuspension),
]
