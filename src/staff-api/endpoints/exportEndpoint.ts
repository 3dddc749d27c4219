import type { Endpoint } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { download, isSheetFormat, unknownFormat } from '@/documents/spreadsheet/download'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { failure } from '@/newsroom/words/failure'
import { matrixSheet, periodSheet } from '@/newsroom/obligations/views/exportSheets'
import { filterWords } from '@/newsroom/obligations/views/filterWords'
import {
  loadMatrix,
  loadMatrixChoices,
  withinChoices,
} from '@/newsroom/obligations/views/loadMatrix'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'

/** `GET /api/obligations/ledger/xlsx|csv?…`: what the ledger shows at the same address, to take along. */
export const exportEndpoint: Endpoint = {
  path: '/ledger/:format',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !isStaff(req.user as Member)) throw failure('loginFirst')
    const format = String(req.routeParams?.format)
    if (!isSheetFormat(format)) return unknownFormat()

    const now = new Date()
    const today = civilDateOf(now.getTime())
    const choices = await loadMatrixChoices(req, now)
    const asked = readMatrixQuery(Object.fromEntries(req.searchParams), today)
    const read = withinChoices(asked.query, choices)
    // A table that shows something else than was asked for would be taken for what was asked for.
    const [problem] = [...asked.problems, ...read.problems]
    if (problem) return Response.json({ errors: [{ message: problem }] }, { status: 400 })

    const { query } = read
    const matrix = await loadMatrix({ req, query, now, choices })
    const seenOn = query.asOf ?? today
    const seen = { matrix, seenOn, filters: filterWords(query, choices) }
    const place = choices.outlets.find(({ id }) => id === query.outlet)?.name
    const title = [
      'Sổ nghĩa vụ',
      query.year,
      place,
      'tại ngày',
      formatDatePadded(seenOn).replaceAll('/', '-'),
    ]
    const table = periodSheet(seen)
    return download(format, {
      title: title.filter(Boolean).join(' '),
      sheets: [matrixSheet(seen), table],
      table,
    })
  },
}
