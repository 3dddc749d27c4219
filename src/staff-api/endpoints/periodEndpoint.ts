import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'

import { failure } from '@/newsroom/words/failure'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'
import { periodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import { periodNamed } from '@/newsroom/obligations/periodDates'

const NOT_FOUND =
  'Không có kỳ này trong sổ, hoặc bạn không được xem nghĩa vụ này. Hãy đóng ngăn này và tải lại sổ.'

/** `GET /api/obligations/:id/periods/:period?asOf=…`: what is behind one number of the ledger. */
export const periodEndpoint: Endpoint = {
  path: '/:id/periods/:period',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
    const now = new Date()
    const period = periodNamed(String(req.routeParams?.period))
    const asOf = req.searchParams.get('asOf') ?? undefined
    const { query } = readMatrixQuery({ asOf }, civilDateOf(now.getTime()))
    const answer =
      period &&
      (await periodAnswer({
        req,
        obligation: String(req.routeParams?.id),
        period,
        asOf: query.asOf,
        now,
      }))
    if (!answer)
      return Response.json(
        { errors: [{ message: NOT_FOUND, data: { code: 'gone' } }] },
        { status: 404 },
      )
    return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}
