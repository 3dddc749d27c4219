import { parseQuery, type SearchQuery } from '@/domain/search/query'
import { marked, meantIn, snippetOf } from '@/domain/search/snippet'
import { tiersOf } from '@/domain/search/tiers'

import type { Asked, FindCursor, Found, Hit, SearchIndex } from './searchIndex'

export type PageItem = Pick<Hit, 'key' | 'version'> & {
  marked: { title: string; text: string | null }
}
export type SearchPage = {
  items: PageItem[]
  next: FindCursor | null
  didYouMean: string | null
}

/** A word that is found less often may have been mistyped. */
const FEW = 3

/** A page of what is found for a text as it was typed: each with its words marked, and with what was likely meant. */
export async function searchPage(
  index: SearchIndex,
  { typed, ...asked }: Omit<Asked, 'query'> & { typed: string },
): Promise<SearchPage> {
  const query = parseQuery(typed)
  const found = await index.find({ ...asked, query })
  const shown = await index.shown(found.hits)
  const isFurther = Boolean(asked.cursor)
  return {
    items: found.hits.map(({ id, key, version }) => {
      const { title = '', sapo = '', body = '' } = shown.get(id) ?? {}
      const isMeant = meantIn([title, sapo, body], query)
      const text = snippetOf(sapo, query, isMeant) ?? snippetOf(body, query, isMeant)
      return { key, version, marked: { title: marked(title, query, isMeant), text } }
    }),
    next: found.next,
    didYouMean: isFurther ? null : await suggestion(index, typed, { ...asked, query, found }),
  }
}

/** Another query, where this one finds little of what was typed, and the other finds something here. */
async function suggestion(
  index: SearchIndex,
  typed: string,
  { found, ...asked }: Asked & { found: Found },
): Promise<string | null> {
  if (!isDoubtful(asked.query, found)) return null
  const other = await index.suggestion(typed)
  if (other === null) return null
  const query = parseQuery(other)
  const better = await index.find({ ...asked, query, limit: 1 })
  return better.hits.some(({ tier }) => isTogether(query, tier)) ? other : null
}

const isDoubtful = (query: SearchQuery, { hits }: Found) =>
  query.length === 1 ? hits.length < FEW : !hits.some(({ tier }) => isTogether(query, tier))

/** Whether a step of the order asks for all words side by side. */
const isTogether = (query: SearchQuery, tier: number) =>
  query.length === 1 || (tiersOf(query)[tier]?.isTogether ?? false)
