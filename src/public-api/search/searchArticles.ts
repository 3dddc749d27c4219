import { addDays, type CivilDate, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'
import { markOf } from '@/domain/search/tiers'
import { searchPage } from '@/search/page'
import { type FindCursor, isBroken, type SearchIndex } from '@/search/searchIndex'

import { PublicProblem } from '../problem'
import type { PublicReader } from '../reader'
import type { SearchPageView } from '../schemas'
import { MARKS } from './entryOf'
import { publicIndexOf } from './publicIndex'
import { encodeSearchCursor } from '../searchCursor'
import { MESSAGES } from '../words'
import { summaries } from '../queries/articles'
import { findTexts } from '../queries/texts'

export type SearchFilter = {
  outlet?: string
  column?: string
  /** Any of them. */
  topics?: string[]
  genre?: string
  /** Civil dates, both included. */
  from?: CivilDate
  to?: CivilDate
}

type Asked = SearchFilter & { q: string; limit: number; cursor?: FindCursor }

/** More that wait, and who comes next is asked to come again. */
const MOST_WAITING = 200
const RETRY_AFTER_SECONDS = '5'

/**
 * Public texts that have the words, best first (docs/adr/0033), each with the place where they stand. The index says which; what leaves
 * is read by the one public condition.
 * @throws PublicProblem 503 while there is no index to answer from
 */
export async function searchArticles(
  reader: PublicReader,
  { q, limit, cursor, ...filter }: Asked,
): Promise<SearchPageView> {
  // Any text that comes, changes or goes can change what is found.
  reader.depends?.(dependsOn.texts)
  const page = await answeredBy(reader, (index) =>
    searchPage(index, { typed: q, limit, cursor, ...wanted(filter) }),
  )
  const ids = page.items.map(({ key }) => key)
  const rows = ids.length
    ? await findTexts(reader, { where: [{ articleId: { in: ids } }], limit: ids.length })
    : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  const there = page.items.flatMap(({ key, marked }) => {
    const row = byId.get(key)
    return row ? [{ row, marked }] : []
  })
  const views = await summaries(
    reader,
    there.map(({ row }) => row),
  )
  return {
    items: there.flatMap(({ marked }, at) => {
      const view = views[at]
      return view ? [{ ...view, marked }] : []
    }),
    nextCursor: page.next && encodeSearchCursor(page.next),
    didYouMean: page.didYouMean,
  }
}

async function answeredBy<Result>(
  { payload }: PublicReader,
  ask: (index: SearchIndex) => Promise<Result>,
): Promise<Result> {
  const source = publicIndexOf(payload)
  const index = await source.upToDate()
  if (!index) throw unavailable(MESSAGES.searchNotReady)
  if (index.waiting() > MOST_WAITING) throw unavailable(MESSAGES.searchBusy)
  try {
    return await ask(index)
  } catch (error) {
    if (!isBroken(error)) throw error
    source.mend(error)
    throw unavailable(MESSAGES.searchNotReady)
  }
}

const unavailable = (detail: string) =>
  new PublicProblem('unavailable', detail, { headers: { 'Retry-After': RETRY_AFTER_SECONDS } })

function wanted({ outlet, column, topics, genre, from, to }: SearchFilter) {
  return {
    marks: [
      ...(outlet ? [[markOf(MARKS.outlet, outlet)]] : []),
      ...(column ? [[markOf(MARKS.column, column)]] : []),
      ...(topics ? [topics.map((id) => markOf(MARKS.topic, id))] : []),
      ...(genre ? [[markOf(MARKS.genre, genre)]] : []),
    ],
    ...(from && { from: startOfDay(from) }),
    ...(to && { to: startOfDay(addDays(to, 1)) }),
  }
}
