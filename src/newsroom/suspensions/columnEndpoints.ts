import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { suspendColumn } from './suspendColumn'

/** What people do to a column. */
export const columnEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/suspension', status: 201 }, suspendColumn),
]
