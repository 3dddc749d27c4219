import type { CollectionBeforeOperationHook, Where } from 'payload'

import { searchWords } from '@/domain/text/search'

/**
 * Folds what people look for before it meets `searchText`: "CẢI CÁCH", "cai cach" and decomposed letters all find the
 * same rows, and `%` and `_` are no wildcards (SQLite would take them for such).
 */
export const foldSearch: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' && operation !== 'count') return args
  const { where } = args as { where?: Where }
  return where ? { ...args, where: folded(where) } : args
}

function folded(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => [key, foldedPart(key, value)]),
  ) as Where
}

function foldedPart(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: Where) => folded(one))
  if (key !== 'searchText' || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([operator, text]) => [
      operator,
      typeof text === 'string' ? searchWords(text).join(' ') : text,
    ]),
  )
}
