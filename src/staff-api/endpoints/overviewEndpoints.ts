import type { Endpoint, PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { download, isSheetFormat, unknownFormat } from '@/documents/spreadsheet/download'
import type { Sheet } from '@/documents/spreadsheet/sheet'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'
import { overviewScope } from '@/newsroom/overview/overviewOutlets'
import { loadOverview } from '@/newsroom/overview/views/loadOverview'
import { overviewSheet } from '@/newsroom/overview/views/overviewSheets'
import { comparisonSheet } from '@/newsroom/overview/views/comparisonSheets'
import { coverageSheets } from '@/newsroom/overview/views/coverageSheets'
import { loadComparison } from '@/newsroom/overview/views/loadComparison'
import { loadCoverage } from '@/newsroom/overview/views/loadCoverage'
import { loadRanking } from '@/newsroom/overview/views/loadRanking'
import { rankingSheet, workingSheets } from '@/newsroom/overview/views/rankingSheets'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { failure } from '@/newsroom/words/failure'

type Made = { title: string; sheets: [Sheet, ...Sheet[]] } | { problem: string }
type Params = Record<string, string>

/** A page that compares outlets as a file, for those who see the page. */
function exportOf(
  name: string,
  make: (req: PayloadRequest, params: Params, now: Date) => Promise<Made>,
): Endpoint {
  return {
    path: `/${name}/:format`,
    method: 'get',
    handler: async (req) => {
      if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
      const format = String(req.routeParams?.format)
      if (!isSheetFormat(format)) return unknownFormat()
      if ((await overviewScope(req))?.length === 0) throw failure('noRight')
      const now = new Date()
      const made = await make(req, Object.fromEntries(req.searchParams), now)
      // A table that shows something else than was asked for would be taken for what was asked for.
      if ('problem' in made)
        return Response.json({ errors: [{ message: made.problem }] }, { status: 400 })
      const seenOn = formatDatePadded(civilDateOf(now.getTime())).replaceAll('/', '-')
      return download(format, {
        title: `${made.title} tại ngày ${seenOn}`,
        sheets: made.sheets,
        table: made.sheets[0],
      })
    },
  }
}

type Outlets = { outlets: readonly { id: string }[] }

/** Whether an outlet is asked for that is none of those. */
const isStrange = ({ outlet }: { outlet: string | null }, { outlets }: Outlets): boolean =>
  outlet !== null && !outlets.some(({ id }) => id === outlet)

const UNKNOWN_OUTLET = 'Kênh này không có, hoặc bạn không theo dõi. Hãy chọn lại kênh.'

/** `GET /api/obligations/overview/xlsx|csv?…` and its like: what a page that compares outlets shows at the same address. */
export const overviewEndpoints: Endpoint[] = [
  exportOf('overview', async (req, params, now) => {
    const { query, problems } = readMatrixQuery(params, civilDateOf(now.getTime()))
    if (problems[0]) return { problem: problems[0] }
    const overview = await loadOverview({ req, query, now })
    if (isStrange(query, overview)) return { problem: UNKNOWN_OUTLET }
    return { title: `Tổng quan năm ${query.year}`, sheets: [overviewSheet(overview)] }
  }),
  exportOf('comparison', async (req, params, now) => {
    const { query, problems } = await loadReportQuery(req, params, now)
    if (problems[0]) return { problem: problems[0] }
    const comparison = await loadComparison(req, query, now)
    if (isStrange(query, comparison)) return { problem: UNKNOWN_OUTLET }
    return { title: 'So với năm trước', sheets: [comparisonSheet(comparison)] }
  }),
  exportOf('coverage', async (req, params, now) => {
    const { query, problems } = await loadReportQuery(req, params, now)
    if (problems[0]) return { problem: problems[0] }
    const coverage = await loadCoverage(req, query, now)
    if (isStrange(query, coverage)) return { problem: UNKNOWN_OUTLET }
    return { title: 'Độ bao phủ chủ đề', sheets: coverageSheets(coverage, query.range) }
  }),
  exportOf('ranking', async (req, params, now) => {
    const { query, problems } = await loadReportQuery(req, params, now)
    if (problems[0]) return { problem: problems[0] }
    const ranking = await loadRanking(req, query, now)
    if (isStrange(query, ranking)) return { problem: UNKNOWN_OUTLET }
    const { working } = ranking
    return {
      title: 'Xếp hạng các kênh',
      sheets: [
        rankingSheet(ranking, query.range),
        ...(working ? workingSheets(working, query.range) : []),
      ],
    }
  }),
]
