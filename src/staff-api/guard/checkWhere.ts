import type { ApiSchema, Fields, FieldShape } from './apiSchema'
import { shorten, type Branch } from './queryTree'

const MAX_PATH = 4
const MAX_LIST = 500
const MAX_TEXT = 1000
const MAX_NUMBER = 1e15

const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const LIST = ['in', 'not_in']
const ALIKE = ['equals', 'not_equals']

/** What each kind of field can be compared with, on both databases. */
const OPERATORS: Record<FieldShape['kind'], readonly string[]> = {
  text: [...ALIKE, ...LIST, 'exists', 'like', 'not_like', 'contains', ...ORDER],
  number: [...ALIKE, ...LIST, 'exists', ...ORDER],
  date: [...ALIKE, 'exists', ...ORDER],
  checkbox: [...ALIKE, 'exists'],
  relation: [...ALIKE, ...LIST, 'exists'],
  id: [...ALIKE, ...LIST, 'exists'],
  opaque: ['exists'],
  group: [],
}

export type Asked = { schema: ApiSchema; fields: Fields }

/** What is wrong with a filter, in words; null when both databases can answer it. */
export function checkWhere(where: Branch, asked: Asked): string | null {
  for (const [name, condition] of Object.entries(where)) {
    const problem = /^(and|or)$/i.test(name)
      ? checkAll(name, condition, asked)
      : checkField(name, condition, asked)
    if (problem) return problem
  }
  return null
}

/** The field that a dotted path leads to; null when it leads nowhere or through a list of other rows. */
export function fieldAt(path: string, asked: Asked): FieldShape | null {
  return fieldsAlong(path, asked)?.at(-1) ?? null
}

/** The fields that a dotted path goes through, the one it leads to last; null when it leads nowhere. */
export function fieldsAlong(path: string, { schema, fields }: Asked): FieldShape[] | null {
  const names = path.split('.')
  if (names.length > MAX_PATH) return null
  const along: FieldShape[] = []
  let within: Fields | undefined = fields
  for (const name of names) {
    const found: FieldShape | undefined = within?.get(name)
    if (!found) return null
    along.push(found)
    if (found.kind === 'relation') within = schema.collections.get(found.to)?.fields
    else within = found.kind === 'group' ? found.fields : undefined
  }
  return along
}

function checkAll(name: string, conditions: Branch | string, asked: Asked): string | null {
  if (typeof conditions === 'string') {
    return conditions === '' ? null : `Tham số where[${name}] phải là một danh sách điều kiện.`
  }
  for (const one of Object.values(conditions)) {
    if (typeof one === 'string') return `Tham số where[${name}] phải là một danh sách điều kiện.`
    const problem = checkWhere(one, asked)
    if (problem) return problem
  }
  return null
}

function checkField(path: string, condition: Branch | string, asked: Asked): string | null {
  if (typeof condition === 'string') {
    return 'Tham số where phải có dạng where[trường][phép so sánh]=giá trị. Hãy sửa lại.'
  }
  const field = fieldAt(path, asked)
  if (!field) {
    return `Không lọc được theo “${shorten(path)}”: không có ô này. Hãy chọn một ô khác.`
  }
  for (const [operator, value] of Object.entries(condition)) {
    if (!OPERATORS[field.kind].includes(operator)) {
      return `Phép so sánh “${shorten(operator)}” không dùng được với “${path}”. Hãy dùng: ${OPERATORS[field.kind].join(', ')}.`
    }
    const problem = checkValues({ path, field, operator, value, asked })
    if (problem) return problem
  }
  return null
}

type Comparison = {
  path: string
  field: FieldShape
  operator: string
  value: Branch | string
  asked: Asked
}

function checkValues({ path, field, operator, value, asked }: Comparison): string | null {
  if (operator === 'exists') {
    return value === 'true' || value === 'false' ? null : `Hãy ghi true hoặc false cho “${path}”.`
  }
  const isList = LIST.includes(operator)
  if (typeof value !== 'string' && !(isList && isArray(value))) {
    return `“${path}” chỉ nhận một giá trị. Hãy sửa lại.`
  }
  const values = typeof value === 'string' ? [value] : Object.values(value)
  const all = isList ? values.flatMap(split) : values
  if (all.length > MAX_LIST) return `“${path}” có quá nhiều giá trị, tối đa ${MAX_LIST}.`
  for (const one of all) {
    if (typeof one !== 'string') return `Giá trị của “${path}” không đọc được. Hãy sửa lại.`
    const isNothing = one === '' || one === 'null'
    if (isNothing && !isList && NULLABLE.includes(field.kind)) continue
    const problem = isNothing ? 'có một giá trị trống' : CHECKS[field.kind](one, asked.schema)
    if (problem) return `“${path}” ${problem}. Hãy sửa lại.`
  }
  return null
}

/** Kinds that both databases compare with nothing; for the others there is `exists`. */
const NULLABLE: readonly FieldShape['kind'][] = ['text', 'date', 'relation', 'id']

function isArray(value: Branch): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
}

function split(value: Branch | string): (Branch | string)[] {
  return typeof value === 'string' ? value.split(',') : [value]
}

type Check = (value: string, schema: ApiSchema) => string | null

const CHECKS: Record<FieldShape['kind'], Check> = {
  text: (value) => (value.length > MAX_TEXT ? `dài quá ${MAX_TEXT} ký tự` : null),
  number: (value) =>
    Number.isFinite(Number(value)) && Math.abs(Number(value)) <= MAX_NUMBER
      ? null
      : `cần một số, không phải “${shorten(value)}”`,
  date: (value) =>
    Number.isNaN(Date.parse(value))
      ? `cần một thời điểm như 2026-11-23T19:45:00+07:00, không phải “${shorten(value)}”`
      : null,
  checkbox: (value) => (value === 'true' || value === 'false' ? null : 'cần true hoặc false'),
  relation: (value, { isId }) => (isId(value) ? null : `có mã không đúng: “${shorten(value)}”`),
  id: (value, { isId }) => (isId(value) ? null : `có mã không đúng: “${shorten(value)}”`),
  opaque: () => null,
  group: () => null,
}
