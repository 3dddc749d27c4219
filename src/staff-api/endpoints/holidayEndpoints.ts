import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { enterHolidays } from '@/newsroom/holidays/actions/enterHolidays'
import { removeHoliday } from '@/newsroom/holidays/actions/removeHoliday'

/** What administrators do to the table of days off. */
export const holidayEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/table' }, enterHolidays),
  deskEndpoint({ method: 'post', path: '/:id/removal' }, removeHoliday),
]
