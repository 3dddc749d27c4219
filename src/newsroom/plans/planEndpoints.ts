import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { replacePlan } from './replacePlan'

/** What administrators do to a plan. */
export const planEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/replacement', status: 201 }, replacePlan),
]
