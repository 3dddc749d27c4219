import config from '@payload-config'
import { getPayload } from 'payload'

import { answerCalendar } from '@/staff-api/answers/answerCalendar'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

/**
 * `/lich/<token>.ics`. Not under `/api/`, which robots.txt closes: Google Calendar obeys it and would fetch nothing. What
 * keeps it out of search is its `X-Robots-Tag`.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [payload, { file }] = await Promise.all([getPayload({ config }), params])
  return answerCalendar({ payload, request, file, now: new Date() })
}
