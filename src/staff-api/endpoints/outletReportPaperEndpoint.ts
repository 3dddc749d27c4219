import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { loadOutletReportPaper } from '@/newsroom/reports/paper/loadOutletReportPaper'
import { failure } from '@/newsroom/words/failure'

import { answered, onPage } from '../answers/answered'
import { paperFile, paperFormat, paperTitle } from '../answers/paperFile'

/** `GET /api/reports/:id/paper/docx|pdf|xlsx?ban=2&xem=1`: a report of an outlet as a paper, as it was sent or as a draft. */
export const outletReportPaperEndpoint: Endpoint = {
  path: '/:id/paper/:format',
  method: 'get',
  handler: (req) =>
    answered(
      req,
      async () => {
        if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
        const format = paperFormat(req.routeParams?.format)
        const now = new Date()
        const { paper, report, version } = await loadOutletReportPaper(req, {
          ...{ id: String(req.routeParams?.id), now },
          version: req.searchParams.get('ban')?.trim() ?? '',
        })
        const isShown = req.searchParams.get('xem') === '1'
        const title = paperTitle({ label: report.label, version, now })
        return paperFile(paper, format, { title, isShown })
      },
      onPage(req),
    ),
}
