import type { Endpoint } from 'payload'

import { deskEndpoint } from '../desk/deskEndpoint'
import { changeColumn } from '../columns/changeColumn'
import { undoColumnChange } from '../columns/undoColumnChange'
import { suspendColumn } from './suspendColumn'

/** What people do to a column. */
export const columnEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/suspension', status: 201 }, suspendColumn),
  deskEndpoint({ method: 'post', path: '/:id/schedule' }, changeColumn),
  deskEndpoint({ method: 'post', path: '/:id/schedule/undo' }, undoColumnChange),
]
