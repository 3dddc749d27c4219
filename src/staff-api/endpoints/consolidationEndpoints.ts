import type { Endpoint } from 'payload'
import { z } from 'zod'

import { CONSOLIDATION_MOVES } from '@/domain/report/way/consolidation'
import type { ReportText } from '@/domain/report/way/sections'
import { moveConsolidation } from '@/newsroom/reports/consolidation/actions/moveConsolidation'
import { prepareConsolidation } from '@/newsroom/reports/consolidation/actions/prepareConsolidation'
import { writeConsolidation } from '@/newsroom/reports/consolidation/actions/writeConsolidation'
import { enterPaper, PaperInput } from '@/newsroom/reports/papers/enterPaper'

import { rundownEndpoint } from '../answers/rundownEndpoint'
import { consolidationPaperEndpoint } from './consolidationPaperEndpoint'
import {
  answering,
  bodyId,
  DaysInput,
  idOf,
  inputOf,
  moveInput,
  moveOf,
  ReportTextInput,
} from './reportInputs'

const Preparation = z.object({ organisation: bodyId }).and(DaysInput)
const Move = moveInput(CONSOLIDATION_MOVES)

/** What is done with consolidated reports. */
export const consolidationEndpoints: Endpoint[] = [
  {
    path: '/prepare',
    method: 'post',
    handler: answering(async (req) =>
      prepareConsolidation(
        req,
        await inputOf(req, Preparation, 'consolidationBadInput'),
        new Date(),
      ),
    ),
  },
  {
    path: '/:id/text',
    method: 'post',
    handler: answering(async (req) => {
      const { seen, text } = await inputOf(req, ReportTextInput, 'consolidationBadInput')
      return writeConsolidation({ req, id: idOf(req), seen, text: text as ReportText })
    }),
  },
  {
    path: '/:id/moves',
    method: 'post',
    handler: answering(async (req) =>
      moveConsolidation({ req, id: idOf(req), now: new Date(), ...(await moveOf(req, Move)) }),
    ),
  },
  rundownEndpoint(
    { method: 'post', path: '/:id/paper', input: PaperInput },
    ({ req, id, input, now }) => enterPaper({ req, of: 'consolidations', id, given: input, now }),
  ),
  consolidationPaperEndpoint,
]
