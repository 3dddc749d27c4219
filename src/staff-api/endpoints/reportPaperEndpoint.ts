import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { reportDocx } from '@/documents/report/reportDocx'
import { reportPdf } from '@/documents/report/reportPdf'
import { reportSheets } from '@/documents/report/reportSheets'
import { attachment, shown } from '@/documents/spreadsheet/attachment'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { ReportPaper } from '@/domain/report/paper/types'
import { loadReportPaper, periodName } from '@/newsroom/reports/paper/loadReportPaper'
import { loadReportQuery } from '@/newsroom/reports/views/loadReportQuery'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'
import { failure } from '@/newsroom/words/failure'

type Format = { type: string; write: (paper: ReportPaper) => Promise<Uint8Array<ArrayBuffer>> }

const FORMATS: Record<string, Format> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: reportDocx,
  },
  pdf: { type: 'application/pdf', write: reportPdf },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (paper) => xlsxOf(reportSheets(paper)),
  },
}

const UNKNOWN_FORMAT =
  'Chỉ tải được Word (docx), PDF (pdf) hoặc Excel (xlsx). Hãy bấm lại nút Tải trên trang.'

/** Lines of an appendix: more would keep everybody else waiting while they are set (ADR 0028). */
const MOST_PRINTED = 2000

const tooLong = (rows: number): string =>
  `Phụ lục sẽ có ${rows.toLocaleString('vi-VN')} dòng; bản in chứa được ${MOST_PRINTED.toLocaleString('vi-VN')}. Hãy chọn một kênh hoặc khoảng ngày ngắn hơn, hoặc tải XLSX.`

/** `GET /api/obligations/figures/docx|pdf|xlsx?…&xem=1`: what the page of figures shows at the same address, as a paper. */
export const reportPaperEndpoint: Endpoint = {
  path: '/figures/:format',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
    const format = String(req.routeParams?.format)
    const found = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
    if (!found) return Response.json({ errors: [{ message: UNKNOWN_FORMAT }] }, { status: 404 })

    const now = new Date()
    const params = Object.fromEntries(req.searchParams)
    const { query, problems } = await loadReportQuery(req, params, now)
    // A paper on something else than was asked for would be taken for what was asked for.
    if (problems[0]) return Response.json({ errors: [{ message: problems[0] }] }, { status: 400 })

    const paper = await loadReportPaper(req, query, now)
    const rows = Math.max(0, ...paper.appendices.map(({ table }) => table.rows.length))
    if (rows > MOST_PRINTED && format !== 'xlsx') {
      return Response.json({ errors: [{ message: tooLong(rows) }] }, { status: 400 })
    }
    const body = await found.write(paper)
    const title = titleOf(query, now)
    return new Response(body, {
      headers: {
        'Content-Type': found.type,
        'Content-Disposition': (req.searchParams.get('xem') === '1' ? shown : attachment)(
          title,
          format,
        ),
        'Cache-Control': 'private, no-store',
      },
    })
  },
}

function titleOf(query: ReportQuery, now: Date): string {
  const { from, to } = query.range
  const of = periodName(query) ?? `từ ${formatDatePadded(from)} đến ${formatDatePadded(to)}`
  const seenOn = formatDatePadded(civilDateOf(now.getTime()))
  return `Báo cáo tuyên truyền CCHC ${of} (bản nháp ${seenOn})`.replaceAll('/', '-')
}
