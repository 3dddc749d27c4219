import type { Endpoint } from 'payload'
import { z } from 'zod'

import { cleanText } from '@/domain/text/clean'
import { enterIndicators } from '@/newsroom/reports/actions/enterIndicators'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const MOST = 1_000_000_000
const MOST_VALUES = 500
const LONGEST_SOURCE = 500

const amount = z.number().int().min(0).max(MOST).nullable()
const Values = z.object({
  values: z
    .array(
      z.object({
        ...{ indicator: z.string().min(1).max(64), part: z.string().max(64) },
        ...{ period: amount, soFar: amount },
        source: z
          .string()
          .transform((text) => cleanText(text).trim())
          .refine((text) => text.length <= LONGEST_SOURCE),
      }),
    )
    .max(MOST_VALUES),
})

/** `POST /api/reports/:id/indicators {values}`: keeps what an outlet enters of a report's indicators. */
export const reportIndicatorEndpoint: Endpoint = {
  path: '/:id/indicators',
  method: 'post',
  handler: (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      const body: unknown = await Promise.resolve(req.json?.()).catch(() => null)
      const read = Values.safeParse(body)
      if (!read.success) throw failure('indicatorBadInput')
      const id = String(req.routeParams?.id)
      return Response.json(await enterIndicators({ req, id, values: read.data.values }))
    }),
}
