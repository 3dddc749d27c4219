import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { loadConsolidationPaper } from '@/newsroom/reports/paper/loadConsolidationPaper'
import { failure } from '@/newsroom/words/failure'

import { answered, onPage } from '../answers/answered'
import { mostRowsOf, paperFile, paperFormat, paperTitle } from '../answers/paperFile'

/** `GET /api/consolidations/:id/paper/docx|pdf|xlsx?ban=2&xem=1`: a consolidated report as a paper, as closed or as a draft. */
export const consolidationPaperEndpoint: Endpoint = {
  path: '/:id/paper/:format',
  method: 'get',
  handler: (req) =>
    answered(
      req,
      async () => {
        if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
        const format = paperFormat(req.routeParams?.format)
        const now = new Date()
        const { paper, consolidation, version } = await loadConsolidationPaper(req, {
          ...{ id: String(req.routeParams?.id), now, mostListed: mostRowsOf(format) },
          version: req.searchParams.get('ban')?.trim() ?? '',
        })
        const isShown = req.searchParams.get('xem') === '1'
        const title = paperTitle({ label: consolidation.label, version, now })
        return paperFile(paper, format, { title, isShown })
      },
      onPage(req),
    ),
}
