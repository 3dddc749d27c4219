import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { correctAiring } from '@/newsroom/airings/actions/correctAiring'
import { rejectAiring } from '@/newsroom/airings/actions/rejectAiring'

/** What people do to a record of an airing. */
export const airingEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/correction', status: 201 }, correctAiring),
  deskEndpoint({ method: 'post', path: '/:id/rejection', status: 201 }, rejectAiring),
]
