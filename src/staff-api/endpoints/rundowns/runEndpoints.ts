import type { Endpoint } from 'payload'

import { airRundown, AirInput } from '@/newsroom/rundowns/airing/airRundown'
import { rundownEndpoint } from '../../answers/rundownEndpoint'
import { CorrectionInput, correctTake } from '@/newsroom/rundowns/actions/correctTake'
import { discardRun, DiscardInput } from '@/newsroom/rundowns/actions/discardRun'
import { loadAsRun } from '@/newsroom/rundowns/views/loadAsRun'
import { importPlaylog, PlaylogInput } from '@/newsroom/rundowns/playlog/importPlaylog'
import { pressRun, RunInput } from '@/newsroom/rundowns/actions/pressRun'
import { demandReader, demandTakesReader } from '@/newsroom/rundowns/rights'
import { loadRundownRow } from '@/newsroom/rundowns/rundownRow'
import { loadRun } from '@/newsroom/rundowns/runRow'
import { runView } from '@/newsroom/rundowns/views/runView'

/** Running a rundown, and what it leaves: takes, their corrections, the airing of the issue. */
export const runEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/run' }, async ({ req, id }) => {
    const rundown = await loadRundownRow(req, id)
    await demandReader(req, rundown)
    return runView(req, await loadRun(req, rundown), Date.now())
  }),
  rundownEndpoint({ method: 'post', path: '/:id/run', input: RunInput }, pressRun),
  rundownEndpoint({ method: 'post', path: '/:id/run/discard', input: DiscardInput }, discardRun),
  rundownEndpoint({ method: 'get', path: '/:id/takes' }, async ({ req, id }) => {
    await demandTakesReader(req, await loadRundownRow(req, id))
    return loadAsRun(req, id)
  }),
  rundownEndpoint(
    { method: 'post', path: '/:id/takes/:take/correction', status: 201, input: CorrectionInput },
    ({ req, ...ask }) => correctTake({ req, ...ask, take: String(req.routeParams?.take) }),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/playlog', input: PlaylogInput }, importPlaylog),
  rundownEndpoint(
    { method: 'post', path: '/:id/airing', status: 201, input: AirInput },
    airRundown,
  ),
]
