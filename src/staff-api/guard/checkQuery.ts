import type { ApiSchema, Fields } from './apiSchema'
import { checkSize } from './checkSize'
import { checkWhere, fieldAt } from './checkWhere'
import { isNestedDeeper } from './nesting'
import { queryTree, shorten, treeOf, type Branch } from './queryTree'

/** More rows than this in one answer are nobody's reading. */
export const MAX_LIMIT = 500
const MAX_PAGE = 1_000_000
const MAX_DEPTH = 3
/** A filter is no deeper than one that is written in brackets. */
const MAX_WHERE = 12

/** Query parameters that are a plain text or number, and what they may be. */
const PLAIN: Record<string, (value: string) => string | null> = {
  limit: (value) =>
    isWhole(value, MAX_LIMIT) ? null : `Tham số limit phải là số từ 0 đến ${MAX_LIMIT}.`,
  page: (value) =>
    isWhole(value, MAX_PAGE) && value !== '0' ? null : 'Tham số page phải là số từ 1 trở lên.',
  depth: (value) =>
    isWhole(value, MAX_DEPTH) ? null : `Tham số depth phải là số từ 0 đến ${MAX_DEPTH}.`,
  // Payload looks for a file in the folder this names; our files have none.
  prefix: () => 'Tệp không xếp theo thư mục. Hãy bỏ tham số prefix.',
  data: (value) => (objectIn(value) ? null : 'Tham số data không đọc được. Hãy bỏ tham số này.'),
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
  return checkList(tree, { fields, schema }) ?? checkJoins(tree.joins, { joins, schema })
}

function checkList(
  { where, sort }: Branch,
  asked: { fields: Fields; schema: ApiSchema },
): string | null {
  const filter = filterOf(where)
  if (typeof filter === 'string') return filter
  return (
    (filter && checkWhere(filter, asked)) ??
    checkSort(sort, asked) ??
    checkSize({ where: filter, sort: keysOf(sort) }, asked)
  )
}

/** The tree of a filter, or what is wrong with its writing. */
function filterOf(where: Branch | string | undefined): Branch | string | null {
  if (where === undefined || where === '') return null
  if (typeof where !== 'string') return where
  const value = objectIn(where)
  if (!value) {
    return 'Tham số where phải có dạng where[trường][phép so sánh]=giá trị. Hãy sửa lại.'
  }
  if (isNestedDeeper(value, MAX_WHERE)) {
    return `Tham số where lồng vào nhau quá ${MAX_WHERE} lớp. Hãy lọc đơn giản hơn.`
  }
  const wordy = withoutText(value)
  if (wordy) return `Phép so sánh “${wordy}” cần chữ để tìm. Hãy sửa lại.`
  return treeOf(value)
}

/** Operators that look for words. */
const WORDY: ReadonlySet<string> = new Set(['contains', 'like', 'not_like'])

/** The first such operator of a JSON filter that is given null, a number or yes and no; null when there is none. */
function withoutText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    const isOdd = WORDY.has(name) && (typeof part !== 'object' || part === null)
    if (isOdd && typeof part !== 'string') return name
    const within = withoutText(part)
    if (within) return within
  }
  return null
}

/** Why a list can't be sorted so, in words; null when it can. */
export function checkSort(
  sort: Branch | string | undefined,
  asked: { fields: Fields; schema: ApiSchema },
): string | null {
  for (const key of keysOf(sort)) {
    const field = fieldAt(key, asked)
    if (!field || field.kind === 'group' || field.kind === 'opaque') {
      return `Không sắp xếp được theo “${shorten(key)}”. Hãy chọn một cột khác.`
    }
  }
  return null
}

/** The paths a list is sorted by; one that is a branch is sorted by nothing there is. */
function keysOf(sort: Branch | string | undefined): string[] {
  if (sort === undefined || sort === '') return []
  const keys = typeof sort === 'string' ? sort.split(',') : Object.values(sort)
  return keys.map((key) => (typeof key === 'string' ? key.trim().replace(/^-/, '') : '…'))
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
      checkList(options, { fields, schema }) ??
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

/** What a text says as JSON, when that is an object. */
function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
