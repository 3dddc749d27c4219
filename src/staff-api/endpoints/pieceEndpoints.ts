import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { download, isSheetFormat, unknownFormat } from '@/documents/spreadsheet/download'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { loadPieceOwner, loadPieces, pieceOutlets } from '@/newsroom/credits/views/loadPieces'
import { loadPieceSums } from '@/newsroom/credits/views/loadPieceSums'
import { pieceProblem, pieceQuery } from '@/newsroom/credits/views/pieceQuery'
import { pieceSheet, pieceSumSheet } from '@/newsroom/credits/views/pieceSheets'
import { failure } from '@/newsroom/words/failure'

/** Lines of a table to take along; more are asked for by shorter periods. */
const MOST = 20_000

/** `GET /api/text-credits/pieces/xlsx|csv?nguoi=…`: what the page “Bài của …” shows at the same address, to take along. */
export const pieceEndpoints: Endpoint[] = [
  {
    path: '/pieces/:format',
    method: 'get',
    handler: async (req) => {
      if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
      const format = String(req.routeParams?.format)
      if (!isSheetFormat(format)) return unknownFormat()
      const query = { ...pieceQuery(Object.fromEntries(req.searchParams)), after: '' }
      const problem = pieceProblem(query)
      if (problem) return Response.json({ errors: [{ message: problem }] }, { status: 400 })
      if ((await pieceOutlets(req))?.length === 0) throw failure('noRight')
      const owner = await loadPieceOwner(req, query)
      if (owner === null) throw failure('gone', { what: 'Người này' })
      const now = new Date()
      const { pieces, next } = await loadPieces(req, query, MOST)
      const sums = await loadPieceSums({ req, query, now })
      const seenOn = formatDatePadded(civilDateOf(now.getTime()))
      const title = `Bài của ${owner}`
      const lines = [title, `Xem ngày ${seenOn}`]
      const table = pieceSheet(lines, pieces, next !== null)
      return download(format, {
        title: `${title} tại ngày ${seenOn}`.replaceAll('/', '-'),
        sheets: [table, pieceSumSheet(lines, sums)],
        table,
      })
    },
  },
]
