import type { FlattenedField } from 'payload'

import { type Quantities, quantityWords } from '@/domain/activity/quantities'
import { isCivilDate } from '@/domain/calendar/civil'
import { peopleWords } from '@/domain/credit/words'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'

import { plainTextOf } from '../../texts/contentShape'

/** The name of a related row; null for one that is gone, or not the reader's to know. */
export type NameOf = (to: string, id: string) => string | null

/** What stands for a row whose name can't be told: never its id. */
export const UNKNOWN_ROW = 'mục không còn, hoặc bạn không xem được'

type Row = Record<string, unknown>

/** A value of a field as people read it; an empty text where there is none. */
export function valueWords(field: FlattenedField, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.type) {
    case 'checkbox':
      return value ? 'Có' : 'Không'
    case 'date':
      return typeof value === 'string' ? dateWords(value) : ''
    case 'select':
    case 'radio':
      return listed(value, (one) => optionWords(field.options, one))
    case 'relationship':
    case 'upload':
      return listed(value, (one) => {
        const related = relatedTo(field.relationTo, one)
        return related ? (nameOf(related.to, related.id) ?? UNKNOWN_ROW) : UNKNOWN_ROW
      })
    case 'array':
      return rowsOf(value)
        .map((row) => rowWords(field.flattenedFields, row, nameOf, ' · '))
        .join('\n')
    case 'group':
    case 'tab':
      return rowWords(field.flattenedFields, (value ?? {}) as Row, nameOf, '\n')
    case 'richText':
      return plainTextOf(value)
    case 'json':
      return jsonWords(field.name, value)
    case 'code':
    case 'blocks':
    case 'join':
    case 'point':
      return ''
    default:
      return listed(value, textWords)
  }
}

/** What is kept as JSON has words of its own, by its field's name; other JSON has none. */
function jsonWords(name: string, value: unknown): string {
  if (name === 'quantities') return quantityWords(value as Quantities)
  return name === 'people' ? peopleWords(value) : ''
}

/** The related rows a value names. */
export function relatedIds(field: FlattenedField, value: unknown): { to: string; id: string }[] {
  if (value === null || value === undefined) return []
  if (field.type === 'relationship' || field.type === 'upload') {
    return (Array.isArray(value) ? value : [value]).flatMap(
      (one) => relatedTo(field.relationTo, one) ?? [],
    )
  }
  if (field.type === 'array') {
    return rowsOf(value).flatMap((row) => idsIn(field.flattenedFields, row))
  }
  if (field.type === 'group' || field.type === 'tab') {
    return idsIn(field.flattenedFields, value as Row)
  }
  return []
}

const idsIn = (fields: readonly FlattenedField[], row: Row) =>
  fields.flatMap((field) => relatedIds(field, row[field.name]))

function relatedTo(
  relationTo: string | string[],
  value: unknown,
): { to: string; id: string } | null {
  if (typeof value === 'string' && typeof relationTo === 'string')
    return { to: relationTo, id: value }
  const { relationTo: to, value: id } = (value ?? {}) as { relationTo?: unknown; value?: unknown }
  return typeof to === 'string' && typeof id === 'string' ? { to, id } : null
}

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])

function rowWords(
  fields: readonly FlattenedField[],
  row: Row,
  nameOf: NameOf,
  between: string,
): string {
  return fields
    .filter(({ name }) => name !== 'id')
    .map((field) => valueWords(field, row[field.name], nameOf))
    .filter(Boolean)
    .join(between)
}

function listed(value: unknown, words: (one: unknown) => string): string {
  return (Array.isArray(value) ? value : [value]).map(words).filter(Boolean).join(', ')
}

type Options = Extract<FlattenedField, { type: 'select' }>['options']

function optionWords(options: Options, value: unknown): string {
  const found = options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  if (!found || typeof found === 'string') return ''
  const label: unknown = found.label
  return typeof label === 'string' ? label : String((label as { vi?: string }).vi ?? '')
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/

function textWords(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value !== 'string') return ''
  if (isCivilDate(value)) return formatDatePadded(value)
  return INSTANT.test(value) ? dateWords(value) : value
}

const dateWords = (value: string) => {
  const at = Date.parse(value)
  return Number.isNaN(at) ? '' : formatDateTime(at)
}
