import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { download, isSheetFormat, unknownFormat } from '@/documents/spreadsheet/download'
import { loadOutput, outputScope } from '@/newsroom/credits/views/loadOutput'
import { outputSheets } from '@/newsroom/credits/views/outputSheets'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import { failure } from '@/newsroom/words/failure'

/** `GET /api/text-credits/output/xlsx|csv?…`: what the page “Sản lượng bài viết” shows at the same address, to take along. */
export const outputEndpoint: Endpoint = {
  path: '/output/:format',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
    const format = String(req.routeParams?.format)
    if (!isSheetFormat(format)) return unknownFormat()
    const scope = await outputScope(req)
    if (scope?.length === 0) throw failure('noRight')
    const { query, problems } = await loadReportQuery(
      req,
      Object.fromEntries(req.searchParams),
      new Date(),
    )
    if (query.outlet && scope && !scope.includes(query.outlet)) throw failure('noRight')
    if (problems[0]) return Response.json({ errors: [{ message: problems[0] }] }, { status: 400 })
    const sheets = outputSheets(await loadOutput(req, query), query.range)
    const { from, to } = query.range
    return download(format, {
      title: `Sản lượng bài viết ${from} đến ${to}`,
      sheets,
      table: sheets[0],
    })
  },
}
