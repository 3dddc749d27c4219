import type { FlattenedField } from 'payload'

type Field = Pick<FlattenedField, 'type' | 'name'> & {
  hasMany?: boolean
  flattenedFields?: FlattenedField[]
}

/** What stands in place of a list that has no rows: the browser's form posts their count, other clients nothing. */
const NO_ROWS: unknown[] = [null, 0, '0']
/** What stands in place of a choice that was taken back. */
const NO_CHOICE: unknown[] = ['', 'none', 'null']

/**
 * Puts the value that is meant in place of every way to say “empty”: an empty list for a list, nothing for a link, no
 * change for a group. Done before anything looks at the values, at every depth.
 */
export function settleEmptyValues(
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
): void {
  for (const one of fields) {
    const field = one as Field
    const value = data[field.name]
    if (value === undefined) continue
    if (isList(field) && NO_ROWS.includes(value)) data[field.name] = []
    else if (isLink(field) && NO_CHOICE.includes(value))
      data[field.name] = field.hasMany ? [] : null
    else if (isGroup(field) && value === null) delete data[field.name]
    else for (const row of rowsOf(field, value)) settleEmptyValues(field.flattenedFields ?? [], row)
  }
}

const isList = ({ type }: Field) => type === 'array' || type === 'blocks'
const isLink = ({ type }: Field) => type === 'relationship' || type === 'upload'
const isGroup = ({ type }: Field) => type === 'group' || type === 'tab'

function rowsOf(field: Field, value: unknown): Record<string, unknown>[] {
  if (!isList(field) && !isGroup(field)) return []
  const rows: unknown[] = Array.isArray(value) ? value : [value]
  return rows.filter(
    (row): row is Record<string, unknown> => typeof row === 'object' && row !== null,
  )
}
