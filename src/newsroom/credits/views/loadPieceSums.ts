import type { PayloadRequest } from 'payload'

import { readCells, type RowCondition } from '@/database/readCells'
import { civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { pieceSums, type PieceSums } from '@/domain/credit/pieceSums'
import { isWorkKind, type WorkKind } from '@/domain/credit/types'
import { GENRE_WORDS } from '@/public-api/words'

import { yearBefore } from './countedDays'
import { pieceOutlets } from './loadPieces'
import { periodOfQuery, personOf, type PieceQuery } from './pieceQuery'

export type LoadedSums = PieceSums & {
  /** The kind of work counted: that which is asked for, else writing. */
  work: WorkKind
  /** As people write days; the end empty where none was asked for. */
  from: string
  until: string
}

const ALWAYS = new Date(0).toISOString()

type Asked = { req: PayloadRequest; query: PieceQuery; now: Date }

/**
 * The person's texts that readers have, by the month they were first given them: of the days asked for, else of the last
 * twelve months. Under the same rights and filters as the list; the state is not asked about.
 */
export async function loadPieceSums({ req, query, now }: Asked): Promise<LoadedSums> {
  const work = isWorkKind(query.work) ? query.work : 'writing'
  const first = yearBefore(civilDateOf(now.getTime()))
  const period = periodOfQuery(query)
  const isOpen = period.from === null && period.until === null
  const from = isOpen ? new Date(startOfDay(first)).toISOString() : (period.from ?? ALWAYS)
  const where: RowCondition[] = [
    { field: 'person', equals: personOf(query) ?? '' },
    { field: 'kind', equals: work },
    { field: 'publishedAt', from, ...(period.until !== null && { until: period.until }) },
    ...outletsAsked(await pieceOutlets(req), query.outlet),
    ...(query.genre ? [{ field: 'genre', equals: query.genre }] : []),
  ]
  const fields = ['articleId', 'publishedAt', 'genre', 'share']
  const cells = await readCells({ req, collection: 'text-credits', fields, where })
  const parts = cells.map(([text, at, genre, share]) => ({
    text: String(text),
    month: civilDateOf(Date.parse(String(at))).slice(0, 7),
    genre: String(genre),
    share: Number(share),
  }))
  return {
    ...pieceSums(parts, Object.keys(GENRE_WORDS)),
    work,
    from: isOpen ? formatDatePadded(first) : period.from === null ? '' : query.from,
    until: period.until === null ? '' : query.until,
  }
}

/** Of those that may be seen the one asked for, or all of them; as one condition. */
function outletsAsked(outlets: string[] | null, asked: string): RowCondition[] {
  if (asked === '') return outlets ? [{ field: 'outlet', in: outlets }] : []
  return [{ field: 'outlet', in: outlets && !outlets.includes(asked) ? [] : [asked] }]
}
