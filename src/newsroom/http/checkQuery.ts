import type { ApiSchema, Fields } from './apiSchema'
import { checkWhere, fieldAt } from './checkWhere'
import { queryTree, shorten, treeOf, type Branch } from './queryTree'

/** More rows than this in one answer are nobody's reading. */
export const MAX_LIMIT = 500
const MAX_PAGE = 1_000_000
const MAX_DEPTH = 3

/** Query parameters that are a plain text or number, and what they may be. */
const PLAIN: Record<string, (value: string) => string | null> = {
  limit: (value) =>
    isWhole(value, MAX_LIMIT) ? null : `Tham số limit phải là số từ 0 đến ${MAX_LIMIT}.`,
  page: (value) =>
    isWhole(value, MAX_PAGE) && value !== '0' ? null : 'Tham số page phải là số từ 1 trở lên.',
  depth: (value) =>
    isWhole(value, MAX_DEPTH) ? null : `Tham số depth phải là số từ 0 đến ${MAX_DEPTH}.`,
  data: (value) => (isObject(value) ? null : 'Tham số data không đọc được. Hãy bỏ tham số này.'),
}

type Asked = {
  schema: ApiSchema
  /** The fields that can be filtered and sorted by; null where nothing can. */
  fields: Fields | null
  joins: ReadonlyMap<string, string>
}

/** What of a query both databases can't answer, in words; null when there is nothing. */
export function checkQuery(query: URLSearchParams, asked: Asked): string | null {
  const tree = queryTree(query)
  if (typeof tree === 'string') return tree
  for (const [name, check] of Object.entries(PLAIN)) {
    const value = tree[name]
    if (value === undefined) continue
    const problem =
      typeof value === 'string' ? check(value) : `Tham số ${name} chỉ nhận một giá trị.`
    if (problem) return problem
  }
  const { fields, schema, joins } = asked
  if (!fields) return null
  return (
    checkFilter(tree.where, { fields, schema }) ??
    checkSort(tree.sort, { fields, schema }) ??
    checkJoins(tree.joins, { joins, schema })
  )
}

function checkFilter(
  where: Branch | string | undefined,
  asked: { fields: Fields; schema: ApiSchema },
): string | null {
  if (where === undefined || where === '') return null
  if (typeof where !== 'string') return checkWhere(where, asked)
  const tree = isObject(where) ? treeOf(JSON.parse(where)) : where
  return typeof tree === 'string'
    ? 'Tham số where phải có dạng where[trường][phép so sánh]=giá trị. Hãy sửa lại.'
    : checkWhere(tree, asked)
}

function checkSort(
  sort: Branch | string | undefined,
  asked: { fields: Fields; schema: ApiSchema },
): string | null {
  if (sort === undefined || sort === '') return null
  const keys = typeof sort === 'string' ? sort.split(',') : Object.values(sort)
  for (const key of keys) {
    const field = typeof key === 'string' ? fieldAt(key.trim().replace(/^-/, ''), asked) : null
    if (!field || field.kind === 'group' || field.kind === 'opaque') {
      return `Không sắp xếp được theo “${shorten(String(key))}”. Hãy chọn một cột khác.`
    }
  }
  return null
}

function checkJoins(
  wanted: Branch | string | undefined,
  { joins, schema }: Pick<Asked, 'joins' | 'schema'>,
): string | null {
  if (wanted === undefined || typeof wanted === 'string') return null
  for (const [name, options] of Object.entries(wanted)) {
    const fields = schema.collections.get(joins.get(name) ?? '')?.fields
    if (!fields) return `Không có danh sách “${shorten(name)}” ở đây. Hãy bỏ tham số joins.`
    if (typeof options === 'string') continue
    const problem =
      checkFilter(options.where, { fields, schema }) ??
      checkSort(options.sort, { fields, schema }) ??
      checkPlain(options, 'limit') ??
      checkPlain(options, 'page')
    if (problem) return problem
  }
  return null
}

function checkPlain(options: Branch, name: 'limit' | 'page'): string | null {
  const value = options[name]
  if (value === undefined) return null
  return typeof value === 'string'
    ? (PLAIN[name]?.(value) ?? null)
    : `Tham số ${name} chỉ nhận một giá trị.`
}

function isWhole(value: string, max: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) <= max
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
