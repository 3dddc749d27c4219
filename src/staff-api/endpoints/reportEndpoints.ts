import type { Endpoint } from 'payload'
import { z } from 'zod'

import { REPORT_MOVES } from '@/domain/report/way/moves'
import type { ReportText } from '@/domain/report/way/sections'
import { moveReport } from '@/newsroom/reports/actions/moveReport'
import { prepareReport } from '@/newsroom/reports/actions/prepareReport'
import { writeReport } from '@/newsroom/reports/actions/writeReport'
import { enterPaper, PaperInput } from '@/newsroom/reports/papers/enterPaper'

import { rundownEndpoint } from '../answers/rundownEndpoint'
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

const Preparation = z.object({ outlet: bodyId }).and(DaysInput)
const Move = moveInput(REPORT_MOVES)

/** What is done with the reports of outlets. */
export const reportEndpoints: Endpoint[] = [
  {
    path: '/prepare',
    method: 'post',
    handler: answering(async (req) =>
      prepareReport(req, await inputOf(req, Preparation, 'reportBadInput'), new Date()),
    ),
  },
  {
    path: '/:id/text',
    method: 'post',
    handler: answering(async (req) => {
      const { seen, text } = await inputOf(req, ReportTextInput, 'reportBadInput')
      return writeReport({ req, id: idOf(req), seen, text: text as ReportText })
    }),
  },
  {
    path: '/:id/moves',
    method: 'post',
    handler: answering(async (req) => {
      return moveReport({ req, id: idOf(req), now: new Date(), ...(await moveOf(req, Move)) })
    }),
  },
  rundownEndpoint(
    { method: 'post', path: '/:id/paper', input: PaperInput },
    ({ req, id, input, now }) => enterPaper({ req, of: 'reports', id, given: input, now }),
  ),
]
