import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { enterHolidays } from './enterHolidays'
import { removeHoliday } from './removeHoliday'

/** What administrators do to the table of days off. */
export const holidayEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/table' }, enterHolidays),
  deskEndpoint({ method: 'post', path: '/:id/removal' }, removeHoliday),
]
