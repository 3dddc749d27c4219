import type { Endpoint } from 'payload'

import { answered } from '../../answers/answered'
import { rundownEndpoint } from '../../answers/rundownEndpoint'
import {
  ApprovalInput,
  approveRundown,
  withdrawApproval,
} from '@/newsroom/rundowns/actions/approval'
import { changeRundown } from '@/newsroom/rundowns/actions/changeRundown'
import { editorEndpoints } from './editorEndpoints'
import { changeEvents } from '@/newsroom/rundowns/events/hub'
import { newsroomEvents } from '@/newsroom/rundowns/events/newsroomEvents'
import { exchangeEndpoints } from './exchangeEndpoints'
import { linkEndpoints } from './linkEndpoints'
import { loadState } from '@/newsroom/rundowns/views/loadState'
import { openRundown } from '@/newsroom/rundowns/actions/openRundown'
import { ChangeInput } from '@/newsroom/rundowns/operationInput'
import { ReviewInput, reviewRundown } from '@/newsroom/rundowns/actions/review'
import { demandReader } from '@/newsroom/rundowns/rights'
import { loadRundownRow } from '@/newsroom/rundowns/rundownRow'
import { runEndpoints } from './runEndpoints'
import { versionOf } from '@/newsroom/rundowns/versions'

const numberOf = (url: string | undefined, name: string): number =>
  Number(new URL(url ?? '', 'http://localhost').searchParams.get(name) ?? 0) || 0

/** What the editor, the console and their screens ask and tell (issue 5). */
export const rundownEndpoints: Endpoint[] = [
  ...exchangeEndpoints,
  ...editorEndpoints,
  {
    method: 'get',
    path: '/of-issue/:issue',
    handler: (req) =>
      answered(req, async () => {
        const { id } = await openRundown(req, String(req.routeParams?.issue))
        return Response.json(await loadState(req, id))
      }),
  },
  rundownEndpoint({ method: 'get', path: '/:id/state' }, async ({ req, id }) => {
    await demandReader(req, await loadRundownRow(req, id))
    return loadState(req, id)
  }),
  rundownEndpoint({ method: 'post', path: '/:id/operations', input: ChangeInput }, changeRundown),
  rundownEndpoint({ method: 'get', path: '/:id/changes' }, async ({ req, id }) => {
    const rundown = await loadRundownRow(req, id)
    await demandReader(req, rundown)
    const after = numberOf(req.url, 'after')
    return { changes: await changeEvents(req, { rundown: id, after }) }
  }),
  rundownEndpoint({ method: 'get', path: '/:id/versions/:revision' }, async ({ req, id }) => {
    const rundown = await loadRundownRow(req, id)
    await demandReader(req, rundown)
    return versionOf(req, rundown, Number(req.routeParams?.revision))
  }),
  rundownEndpoint({ method: 'post', path: '/:id/approval', input: ApprovalInput }, approveRundown),
  rundownEndpoint({ method: 'delete', path: '/:id/approval' }, withdrawApproval),
  rundownEndpoint({ method: 'post', path: '/:id/review', input: ReviewInput }, reviewRundown),
  rundownEndpoint({ method: 'get', path: '/:id/events' }, newsroomEvents),
  rundownEndpoint({ method: 'get', path: '/:id/time' }, async ({ now }) => ({
    now: now.getTime(),
  })),
  ...runEndpoints,
  ...linkEndpoints,
]
