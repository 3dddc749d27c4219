import type { Field } from 'payload'

export type FieldFacts = {
  /** `clauses.ref` for a field of a group or of an array’s rows. */
  path: string
  type: string
  isRequired: boolean
  index: '' | 'index' | 'unique'
  label: string
  /** The collections it names rows of. */
  relations: string[]
  hasMany: boolean
}

type Named = Extract<Field, { name: string }>

/** The fields that are stored, in the order of the form, with those inside groups and arrays. */
export function fieldsOf(fields: readonly Field[], parent = ''): FieldFacts[] {
  return fields.flatMap((field): FieldFacts[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => fieldsOf(tab.fields, parent))
    if (field.type === 'ui' || field.type === 'join') return []
    const inner = 'fields' in field ? field.fields : []
    if (!('name' in field) || !field.name) return fieldsOf(inner, parent)
    const path = `${parent}${field.name}`
    return [facts(field as Named, path), ...fieldsOf(inner, `${path}.`)]
  })
}

function facts(field: Named, path: string): FieldFacts {
  const relations = 'relationTo' in field ? [field.relationTo].flat() : []
  const hasMany = 'hasMany' in field && field.hasMany === true
  const { unique, index } = field as { unique?: boolean; index?: boolean }
  return {
    path,
    type: typeOf(field, relations, hasMany),
    isRequired: 'required' in field && field.required === true,
    index: unique ? 'unique' : index ? 'index' : '',
    label: englishOf(field),
    relations,
    hasMany,
  }
}

function typeOf(field: Named, relations: readonly string[], hasMany: boolean): string {
  if (relations.length > 0) {
    const to = relations.map((slug) => `[${slug}](#${slug})`).join(' or ')
    return hasMany ? `${to}, many` : to
  }
  if (field.type === 'select') {
    const values = field.options.map((one) => (typeof one === 'string' ? one : one.value))
    return `${hasMany ? 'several of' : 'one of'} ${values.map((value) => `\`${value}\``).join(' ')}`
  }
  if (isCivilDate(field)) return 'civil date, as text'
  return 'hasMany' in field && field.hasMany ? `${field.type}, many` : field.type
}

/** Made by collections/fields/civilDate.ts. */
function isCivilDate({ admin }: Named): boolean {
  const { components } = (admin ?? {}) as { components?: { Field?: unknown } }
  return components?.Field === '/admin/fields/CivilDateField#CivilDateField'
}

function englishOf({ label }: Named): string {
  const { en } = (typeof label === 'object' ? label : {}) as { en?: unknown }
  return typeof en === 'string' ? en : ''
}
