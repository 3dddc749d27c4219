import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { cleanText } from '@/domain/text/clean'
import { SCHEDULE_MOVES } from '@/domain/workflow/schedule'

import { answered } from '../answers/answered'
import { calendarEndpoints } from './calendarEndpoints'
import { failure } from '@/newsroom/words/failure'
import { monthExportEndpoint } from './exportMonth'
import { monthNamed } from '@/newsroom/schedules/months'
import { moveSchedule } from '@/newsroom/schedules/actions/moveSchedule'
import { prepareSchedule } from '@/newsroom/schedules/actions/prepareSchedule'

const MAX_CHANGES = 400

const Preparation = z.object({ outlet: z.string().min(1).max(100), month: z.string().max(20) })
const Move = z.object({
  move: z.enum(SCHEDULE_MOVES),
  revision: z.string().max(100).nullish(),
  reason: z.string().max(2000).nullish(),
  ids: z.array(z.string().max(100)).max(MAX_CHANGES).nullish(),
})

/** The buttons of the schedule's page. */
export const scheduleEndpoints: Endpoint[] = [
  monthExportEndpoint,
  ...calendarEndpoints,
  {
    path: '/prepare',
    method: 'post',
    handler: answering(async (req) => {
      const body = Preparation.safeParse(await bodyOf(req))
      const month = body.success ? monthNamed(body.data.month) : null
      if (!body.success || !month) throw failure('scheduleBadMonth')
      const { outlet } = body.data
      const prepared = await prepareSchedule({ req, outlet, month, now: new Date() })
      const { schedule, isNew, created, problems } = prepared
      return { id: schedule.id, state: schedule.state, isNew, created, problems }
    }),
  },
  {
    path: '/:id/moves',
    method: 'post',
    handler: answering(async (req) => {
      const body = Move.safeParse(await bodyOf(req))
      if (!body.success) throw failure('unknownMove')
      const { move, revision, reason, ids } = body.data
      return moveSchedule({
        req,
        id: String(req.routeParams?.id),
        move,
        revision: revision ?? null,
        reason: cleanText(reason ?? '').trim() || null,
        ids: ids ?? null,
        now: new Date(),
      })
    }),
  },
]

const bodyOf = (req: PayloadRequest): Promise<unknown> =>
  Promise.resolve(req.json?.()).catch(() => null)

/** Answers a person with an account. */
function answering(act: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] {
  return (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      return Response.json(await act(req))
    })
}
