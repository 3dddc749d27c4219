import type { Endpoint } from 'payload'

import { confirmAiring } from '@/newsroom/airings/actions/confirmAiring'
import { proposeAiring } from '@/newsroom/airings/views/proposeAiring'
import { markStep } from '@/newsroom/deadlines/actions/markStep'
import { deskEndpoint } from '../answers/deskEndpoint'
import { rundownEndpoint } from '../answers/rundownEndpoint'
import { cancelIssue } from '@/newsroom/issues/actions/cancelIssue'
import { markRequested } from '@/newsroom/issues/actions/markRequested'
import { moveIssue } from '@/newsroom/issues/actions/moveIssue'
import { moveSeries } from '@/newsroom/issues/actions/moveSeries'
import { planMakeUp } from '@/newsroom/issues/actions/planMakeUp'
import { proposeMakeUp } from '@/newsroom/issues/actions/proposeMakeUp'
import { restoreIssue } from '@/newsroom/issues/actions/restoreIssue'
import { unwaiveIssue } from '@/newsroom/issues/actions/unwaiveIssue'
import { waiveIssue } from '@/newsroom/issues/actions/waiveIssue'
import { packIssue } from '@/newsroom/word/packIssue'

/** What people do to an issue. */
export const issueEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/airings', status: 201 }, confirmAiring),
  deskEndpoint({ method: 'get', path: '/:id/airing-proposal' }, proposeAiring),
  deskEndpoint({ method: 'get', path: '/:id/make-up-slots' }, proposeMakeUp),
  deskEndpoint({ method: 'post', path: '/:id/make-up', status: 201 }, planMakeUp),
  deskEndpoint({ method: 'post', path: '/:id/waiver' }, waiveIssue),
  deskEndpoint({ method: 'delete', path: '/:id/waiver' }, unwaiveIssue),
  deskEndpoint({ method: 'post', path: '/:id/move' }, moveIssue),
  deskEndpoint({ method: 'post', path: '/:id/series' }, moveSeries),
  deskEndpoint({ method: 'post', path: '/:id/cancellation' }, cancelIssue),
  deskEndpoint({ method: 'delete', path: '/:id/cancellation' }, restoreIssue),
  deskEndpoint({ method: 'post', path: '/:id/steps' }, markStep),
  deskEndpoint({ method: 'post', path: '/:id/request' }, markRequested),
  rundownEndpoint({ method: 'get', path: '/:id/package' }, ({ req, id }) => packIssue(req, id)),
]
