import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { planExportEndpoint } from './exportPlan'
import { replacePlan } from '@/newsroom/plans/actions/replacePlan'

/** What is done with a plan: its page taken along, and by administrators another one put in its place. */
export const planEndpoints: Endpoint[] = [
  planExportEndpoint,
  deskEndpoint({ method: 'post', path: '/:id/replacement', status: 201 }, replacePlan),
]
