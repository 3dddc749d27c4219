import type { Endpoint } from 'payload'

import { deskEndpoint } from '../answers/deskEndpoint'
import { changeColumn } from '@/newsroom/columns/actions/changeColumn'
import { undoColumnChange } from '@/newsroom/columns/actions/undoColumnChange'
import { suspendColumn } from '@/newsroom/suspensions/actions/suspendColumn'

/** What people do to a column. */
export const columnEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/suspension', status: 201 }, suspendColumn),
  deskEndpoint({ method: 'post', path: '/:id/schedule' }, changeColumn),
  deskEndpoint({ method: 'post', path: '/:id/schedule/undo' }, undoColumnChange),
]
