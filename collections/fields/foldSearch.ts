import type { CollectionBeforeOperationHook, Where } from 'payload'

import { searchWords } from '@/domain/text/search'

/** What a list's search box and a relation's picker ask with. */
const SEARCHES = ['like', 'contains']

/**
 * Folds what people look for before it meets `searchText`: "CẢI CÁCH", "cai cach" and decomposed letters all find the
 * same rows, and `%` and `_` are no wildcards (SQLite would take them for such). The picker of a relation searches the
 * title as it stands: it is looked for in `searchText` as well, so that "bao va" finds "Báo và …".
 */
export const foldSearch = foldSearchIn('searchText')

/** The same where the folded words are another row's: `of` is the way to them. */
export function foldSearchIn(of: string): CollectionBeforeOperationHook {
  return ({ args, operation, collection }) => {
    if (operation !== 'read' && operation !== 'count') return args
    const { where } = args as { where?: Where }
    const title = collection.admin.useAsTitle ?? 'id'
    return where ? { ...args, where: folded(where, { title, of }) } : args
  }
}

type Names = { title: string; of: string }

function folded(where: Where, names: Names): Where {
  const { title, of } = names
  const { rest, titles } = apart(where, title)
  const parts = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, foldedPart(key, value, names)]),
  ) as Where
  if (titles.length === 0) return parts
  const both = titles.map(({ operator, text }): Where => ({
    or: [{ [title]: { [operator]: text } }, { [of]: { like: words(text) } }],
  }))
  return Object.keys(parts).length === 0 && both.length === 1 && both[0]
    ? both[0]
    : { and: [parts, ...both] }
}

/** A condition without what it searches the title for, and that. */
function apart(where: Where, title: string) {
  const asked = where[title] as Record<string, unknown> | undefined
  if (typeof asked !== 'object' || asked === null) return { rest: where, titles: [] }
  const titles = Object.entries(asked).flatMap(([operator, text]) =>
    SEARCHES.includes(operator) && typeof text === 'string' && words(text)
      ? [{ operator, text }]
      : [],
  )
  const others = Object.entries(asked).filter(
    ([operator]) => !titles.some((one) => one.operator === operator),
  )
  const rest = Object.fromEntries(Object.entries(where).filter(([key]) => key !== title)) as Where
  return {
    rest: others.length > 0 ? { ...rest, [title]: Object.fromEntries(others) } : rest,
    titles,
  } as { rest: Where; titles: { operator: string; text: string }[] }
}

function foldedPart(key: string, value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one: Where) => folded(one, names))
  if (key !== names.of || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([operator, text]) => [
      operator,
      typeof text === 'string' ? words(text) : text,
    ]),
  )
}

const words = (text: string): string => searchWords(text).join(' ')
