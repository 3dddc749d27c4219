import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { PublicState } from '@/domain/changes/kinds'

import { firstAirings, isArticleRecord } from '../queries/issues'
import { recordingParts } from '../queries/recordings'
import { announcedAmong } from '../queries/schedule'
import { listOf, numberOf, words } from './parts'
import type { StatesOf } from './state'

/**
 * Issues: in the schedule while they are to come, in the archive once they are known to have aired. A few queries for any number of
 * them: issues, airings, of those to come approved schedules and suspensions; one more for each that has a recording.
 */
export const issueStates: StatesOf = async (reader, ids) => {
  const now = reader.now.toISOString()
  const rows = await rowsWhere(reader.payload, 'issues', {
    where: { id: { in: ids } },
    select: {
      column: true,
      outlet: true,
      number: true,
      year: true,
      title: true,
      plannedAt: true,
      topics: true,
      slotKey: true,
      makesUp: true,
      cancelled: true,
      waiver: true,
    },
    joins: false,
    overrideAccess: true,
  })
  const toCome = rows.filter(
    ({ plannedAt, cancelled, waiver }) =>
      plannedAt && plannedAt > now && !cancelled && !waiver?.waived,
  )
  const [firsts, announced] = await Promise.all([
    firstAirings(reader, ids),
    announcedAmong(reader, toCome),
  ])
  const recordings = await recordingParts(
    reader,
    rows.flatMap((row) => {
      const airing = firsts.get(row.id)?.id
      return airing ? [{ issue: row.id, column: idOf(row.column), airing }] : []
    }),
  )
  const isAnnounced = new Set(announced.map(({ id }) => id))
  return new Map(
    rows
      .filter((row) => !isArticleRecord(row))
      .map((row) => {
        const aired = firsts.get(row.id)?.startedAt ?? null
        const plannedAt = isAnnounced.has(row.id) ? (row.plannedAt ?? null) : null
        const isBegun = (row.plannedAt ?? '') <= now && !row.cancelled
        const state: PublicState =
          aired || plannedAt
            ? {
                gone: null,
                parts: {
                  aired,
                  plannedAt,
                  column: idOf(row.column),
                  number: numberOf(row.number),
                  year: numberOf(row.year),
                  title: words(row.title),
                  topics: listOf(row.topics),
                  makesUp: row.makesUp ? 'true' : null,
                  recording: words(recordings.get(row.id)),
                },
              }
            : { gone: isBegun ? 'begun' : 'withdrawn', parts: {} }
        return [row.id, { ...state, outlet: idOf(row.outlet), until: plannedAt }]
      }),
  )
}
