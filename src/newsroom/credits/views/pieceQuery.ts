import type { Where } from 'payload'

import { addDays, startOfDay } from '@/domain/calendar/civil'
import { parseDate } from '@/domain/calendar/vietnameseDates'
import { accountKey, nameKey } from '@/domain/credit/parts'
import { isWorkKind } from '@/domain/credit/types'
import { ARTICLE_STATES } from '@/domain/workflow/article'

/** What readers have now, whatever state the work on it is in. */
export const OUT = 'public'

/** Which texts of which person; as it came from an address, so nothing of it is trusted. */
export type PieceQuery = {
  /** An account, or else the name of somebody without one. */
  account: string
  name: string
  outlet: string
  work: string
  genre: string
  /** A state of articles, or `OUT`. */
  state: string
  /** Days as people write them: `23/11/2026`. */
  from: string
  until: string
  /** The last row of the page before. */
  after: string
}

const NAMES: Record<keyof PieceQuery, string> = {
  account: 'nguoi',
  name: 'ten',
  outlet: 'kenh',
  work: 'viec',
  genre: 'the-loai',
  state: 'trang-thai',
  from: 'tu',
  until: 'den',
  after: 'sau',
}

const KEYS = Object.keys(NAMES) as (keyof PieceQuery)[]

/** What is asked for, out of an address. */
export function pieceQuery(search: Record<string, string | string[] | undefined>): PieceQuery {
  const one = (key: keyof PieceQuery) => {
    const value = search[NAMES[key]]
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 200).trim() ?? ''
  }
  return Object.fromEntries(KEYS.map((key) => [key, one(key)])) as PieceQuery
}

/** The same as an address has it. */
export function pieceSearch(query: Partial<PieceQuery>): URLSearchParams {
  const search = new URLSearchParams()
  for (const key of KEYS) if (query[key]) search.set(NAMES[key], query[key])
  return search
}

/** Whose texts; null where nobody is named. */
export function personOf({ account, name }: PieceQuery): string | null {
  if (account !== '') return accountKey(account)
  return name === '' ? null : nameKey(name)
}

/** The days asked for, as instants (UTC, ISO; the end excluded); null for an end that is open. */
export function periodOfQuery({ from, until }: Pick<PieceQuery, 'from' | 'until'>) {
  const [first, last] = [parseDate(from), parseDate(until)]
  return {
    from: first && instant(first),
    until: last && instant(addDays(last, 1)),
  }
}

/** What of it can't be meant, in words: what is shown would be taken for what was asked for. */
export function pieceProblem({ from, until }: PieceQuery): string | null {
  const bad = [from, until].find((day) => day !== '' && parseDate(day) === null)
  return bad === undefined
    ? null
    : `“${bad}” không phải là ngày. Hãy ghi ngày, tháng, năm, ví dụ 23/11/2026.`
}

/** The rows asked for. */
export function pieceWhere(query: PieceQuery): Where {
  const found: Where[] = [{ person: { equals: personOf(query) ?? '' } }]
  const { outlet, work, genre, state, after } = query
  if (outlet !== '') found.push({ outlet: { equals: outlet } })
  if (isWorkKind(work)) found.push({ kind: { equals: work } })
  if (genre !== '') found.push({ genre: { equals: genre } })
  if (state === OUT) found.push({ publishedAt: { exists: true } })
  else if (isState(state)) found.push({ state: { equals: state } })
  const { from, until } = periodOfQuery(query)
  if (from) found.push({ sortKey: { greater_than_equal: from } })
  if (until) found.push({ sortKey: { less_than: until } })
  if (after !== '') found.push({ sortKey: { less_than: after } })
  return { and: found }
}

const isState = (state: string) => (ARTICLE_STATES as readonly string[]).includes(state)

const instant = (date: string) => new Date(startOfDay(date)).toISOString()
