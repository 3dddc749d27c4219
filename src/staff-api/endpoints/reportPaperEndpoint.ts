import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { loadReportPaper, periodName } from '@/newsroom/reports/paper/loadReportPaper'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'
import { failure } from '@/newsroom/words/failure'

import { answered, onPage } from '../answers/answered'
import { paperFile, paperFormat } from '../answers/paperFile'

/** `GET /api/obligations/figures/docx|pdf|xlsx?…&xem=1`: what the page of figures shows at the same address, as a paper. */
export const reportPaperEndpoint: Endpoint = {
  path: '/figures/:format',
  method: 'get',
  handler: (req) =>
    answered(
      req,
      async () => {
        if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
        const format = paperFormat(req.routeParams?.format)
        const now = new Date()
        const params = Object.fromEntries(req.searchParams)
        const { query, problems } = await loadReportQuery(req, params, now)
        // A paper on something else than was asked for would be taken for what was asked for.
        if (problems[0]) {
          return Response.json({ errors: [{ message: problems[0] }] }, { status: 400 })
        }
        const paper = await loadReportPaper(req, query, now)
        const isShown = req.searchParams.get('xem') === '1'
        return paperFile(paper, format, { title: titleOf(query, now), isShown })
      },
      onPage(req),
    ),
}

function titleOf(query: ReportQuery, now: Date): string {
  const { from, to } = query.range
  const of = periodName(query) ?? `từ ${formatDatePadded(from)} đến ${formatDatePadded(to)}`
  const seenOn = formatDatePadded(civilDateOf(now.getTime()))
  return `Báo cáo tuyên truyền CCHC ${of} (bản nháp ${seenOn})`.replaceAll('/', '-')
}
