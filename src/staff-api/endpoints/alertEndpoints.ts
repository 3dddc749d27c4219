import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import {
  acknowledgeAlert,
  assignAlert,
  reopenAlert,
  settleAlert,
} from '@/newsroom/alerts/actions/alertActions'

/** What people do about an alert. */
export const alertEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/acknowledgement' }, acknowledgeAlert),
  deskEndpoint({ method: 'post', path: '/:id/assignment' }, assignAlert),
  deskEndpoint({ method: 'post', path: '/:id/settlement' }, settleAlert),
  deskEndpoint({ method: 'delete', path: '/:id/settlement' }, reopenAlert),
]
