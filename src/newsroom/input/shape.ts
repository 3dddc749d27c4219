import type { FlattenedField } from 'payload'

import { isNodeTree } from './nodeTree'

/** A value that a field can't hold, and what to do about it. */
export type InputProblem = { path: string; label: string; message: string }

type Field = Pick<FlattenedField, 'type' | 'name'> & {
  label?: unknown
  hasMany?: boolean
  relationTo?: string | string[]
  maxLength?: number
  maxRows?: number
  options?: unknown[]
  flattenedFields?: FlattenedField[]
}

const MAX_TEXT = 100_000
const MAX_ROWS = 1000
const MAX_NUMBER = 1e15

/**
 * What of incoming values the fields can't hold: a list where a text belongs, a text where a time belongs. Required
 * and bounds are the fields' own matter; this stands before them, and before drafts, which skip validation.
 */
export function shapeProblems(
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  parent = '',
): InputProblem[] {
  return fields.flatMap((one) => {
    const field = one as Field
    const value = data[field.name]
    if (value === undefined || value === null) return []
    const path = parent ? `${parent}.${field.name}` : field.name
    const label = labelOf(field)
    const remedy = (KINDS[field.type] ?? anything)(field, value)
    if (remedy) return [{ path, label, message: `${label} ${remedy}` }]
    return inner(field, value, path)
  })
}

type Kind = (field: Field, value: unknown) => string | null

const anything: Kind = () => null

const text: Kind = (field, value) => {
  if (field.hasMany) return texts(field, value)
  const { maxLength = MAX_TEXT } = field
  if (typeof value !== 'string') return 'phải là chữ. Hãy nhập lại.'
  return value.length > maxLength
    ? `dài ${value.length} ký tự, tối đa ${maxLength}. Hãy rút ngắn.`
    : null
}

const texts: Kind = ({ hasMany: _, ...one }, value) => {
  if (!Array.isArray(value)) return 'phải là một danh sách chữ. Hãy nhập lại.'
  if (value.length > MAX_ROWS) return `có quá nhiều mục, tối đa ${MAX_ROWS}. Hãy bỏ bớt.`
  return value.map((each) => text(one, each)).find((fault) => fault !== null) ?? null
}

const choice: Kind = ({ options = [], hasMany }, value) => {
  const known = options.map((one) =>
    typeof one === 'string' ? one : (one as { value: string }).value,
  )
  const chosen: unknown[] = hasMany && Array.isArray(value) ? value : [value]
  return chosen.every((one) => one === '' || known.includes(one as string))
    ? null
    : 'không có lựa chọn này. Hãy chọn trong danh sách.'
}

const number: Kind = (_, value) => {
  const isNumeric = typeof value === 'number' || typeof value === 'string'
  return isNumeric && Number.isFinite(Number(value)) && Math.abs(Number(value)) <= MAX_NUMBER
    ? null
    : 'phải là một số. Hãy nhập lại.'
}

const checkbox: Kind = (_, value) =>
  typeof value === 'boolean' || value === 'true' || value === 'false' || value === ''
    ? null
    : 'chỉ nhận có hoặc không. Hãy chọn lại.'

const date: Kind = (_, value) => {
  const time = value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : NaN
  return Number.isNaN(time)
    ? 'không phải là một thời điểm. Hãy nhập ngày giờ dạng 23/11/2026 19:45.'
    : null
}

const relation: Kind = ({ hasMany, relationTo }, value) => {
  const NOT_CHOSEN = 'không đúng. Hãy chọn lại từ danh sách.'
  const isChoice = Array.isArray(relationTo)
    ? (one: unknown) => isReferenceTo(relationTo, one)
    : isReference
  if (!hasMany) return isChoice(value) ? null : NOT_CHOSEN
  if (value === '') return null
  if (!Array.isArray(value) || !value.every(isChoice)) return NOT_CHOSEN
  return value.length > MAX_ROWS ? `có quá nhiều mục, tối đa ${MAX_ROWS}. Hãy bỏ bớt.` : null
}

const rows: Kind = ({ maxRows = MAX_ROWS }, value) => {
  if (!Array.isArray(value) || !value.every(isRow)) {
    return 'phải là một danh sách. Hãy tải lại trang rồi nhập lại.'
  }
  return value.length > maxRows ? `có ${value.length} dòng, tối đa ${maxRows}. Hãy bỏ bớt.` : null
}

const group: Kind = (_, value) =>
  isRow(value) ? null : 'không đọc được. Hãy tải lại trang rồi nhập lại.'

const richText: Kind = (field, value) =>
  group(field, value) ??
  (isNodeTree((value as { root?: unknown }).root)
    ? null
    : 'không đọc được. Hãy tải lại trang rồi nhập lại.')

const KINDS: Partial<Record<FlattenedField['type'], Kind>> = {
  text,
  textarea: text,
  email: text,
  code: text,
  select: choice,
  radio: choice,
  number,
  checkbox,
  date,
  relationship: relation,
  upload: relation,
  array: rows,
  group,
  tab: group,
  richText,
}

function inner({ type, flattenedFields }: Field, value: unknown, path: string): InputProblem[] {
  if (!flattenedFields) return []
  if (type === 'group' || type === 'tab') {
    return shapeProblems(flattenedFields, value as Record<string, unknown>, path)
  }
  if (type !== 'array') return []
  return (value as Record<string, unknown>[]).flatMap((row, index) =>
    shapeProblems(flattenedFields, row, `${path}.${index}`),
  )
}

/** A row's id, or the row itself when it was read along. */
function isReference(value: unknown): boolean {
  const id = isRow(value) ? value.id : value
  return typeof id === 'string' && id.length <= 100 && !id.includes('\0')
}

/** A row of one of several collections: which, and its id. */
function isReferenceTo(collections: readonly string[], value: unknown): boolean {
  return (
    isRow(value) && collections.includes(value.relationTo as string) && isReference(value.value)
  )
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function labelOf({ label, name }: Field): string {
  if (typeof label === 'string') return label
  const words = label as { vi?: unknown } | null | undefined
  return typeof words?.vi === 'string' ? words.vi : name
}
