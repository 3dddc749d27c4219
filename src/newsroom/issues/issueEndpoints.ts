import type { Endpoint } from 'payload'

import { confirmAiring } from '../airings/confirmAiring'
import { proposeAiring } from '../airings/proposeAiring'
import { markStep } from '../deadlines/markStep'
import { deskEndpoint } from '../desk/deskEndpoint'
import { cancelIssue } from './cancelIssue'
import { markRequested } from './markRequested'
import { moveIssue } from './moveIssue'
import { moveSeries } from './moveSeries'
import { planMakeUp } from './planMakeUp'
import { proposeMakeUp } from './proposeMakeUp'
import { restoreIssue } from './restoreIssue'
import { unwaiveIssue } from './unwaiveIssue'
import { waiveIssue } from './waiveIssue'

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
]
