import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays, startOfDay } from '@/domain/calendar/civil'
import { parseDate } from '@/domain/calendar/vietnameseDates'
import { searchWords } from '@/domain/text/search'
import type { AuditEvent } from '@/payload-types'

import { LOG_THINGS } from './eventWords'

export const LOG_PAGE = 50

/** What is looked for in the log; as it came from an address, so nothing of it is trusted. */
export type LogQuery = {
  /** Words of the thing's or the person's name, with or without accents. */
  words: string
  thing: string
  outlet: string
  /** Days as people write them: `23/11/2026`. */
  from: string
  until: string
  /** The last line of the page before, `at~id`. */
  after: string
}

export type LogLine = Pick<
  AuditEvent,
  'id' | 'at' | 'action' | 'actorName' | 'subjectCollection' | 'subjectTitle' | 'reason'
> & { outlet: string | null; after: unknown }

export type LogPage = {
  lines: LogLine[]
  /** Where the next page begins; null on the last. */
  next: string | null
}

/**
 * A page of the log, newest first, under the reader's rights: one query, from the last line of the page before on, so
 * that it costs the same at the end of a long log as at its beginning.
 */
export async function loadLog(req: PayloadRequest, query: LogQuery): Promise<LogPage> {
  const docs = await rowsWhere(req, 'audit-events', {
    where: { and: conditions(query) },
    sort: ['-at', '-id'],
    limit: LOG_PAGE + 1,
    select: {
      at: true,
      action: true,
      actorName: true,
      subjectCollection: true,
      subjectTitle: true,
      reason: true,
      outlet: true,
      after: true,
    },
    overrideAccess: false,
  })
  const lines = docs.slice(0, LOG_PAGE)
  const last = lines.at(-1)
  return {
    lines: lines.map(({ outlet, after, ...line }) => ({ ...line, outlet: idOf(outlet), after })),
    next: docs.length > LOG_PAGE && last ? `${last.at}~${last.id}` : null,
  }
}

function conditions({ words, thing, outlet, from, until, after }: LogQuery): Where[] {
  const found: Where[] = searchWords(words).map((word) => ({ searchText: { like: word } }))
  if (thing in LOG_THINGS) found.push({ subjectCollection: { equals: thing } })
  if (outlet !== '') found.push({ outlet: { equals: outlet } })
  const [first, last] = [parseDate(from), parseDate(until)]
  if (first) found.push({ at: { greater_than_equal: instant(first) } })
  if (last) found.push({ at: { less_than: instant(addDays(last, 1)) } })
  const [, at, id] = /^(.{20,30})~(.{1,100})$/.exec(after) ?? []
  if (at && id && !Number.isNaN(Date.parse(at))) {
    found.push({
      or: [{ at: { less_than: at } }, { and: [{ at: { equals: at } }, { id: { less_than: id } }] }],
    })
  }
  return found
}

const instant = (date: string) => new Date(startOfDay(date)).toISOString()
