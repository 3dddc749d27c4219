import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { changeObligation } from '@/newsroom/obligations/actions/changeObligation'
import { enterQuota } from '@/newsroom/obligations/actions/enterQuota'

/** What administrators do to an obligation. */
export const obligationEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/versions', status: 201 }, changeObligation),
  deskEndpoint({ method: 'post', path: '/:id/quota' }, enterQuota),
]
