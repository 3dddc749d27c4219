import type { FlattenedField, SanitizedConfig } from 'payload'

/** How a field can be asked about. */
export type FieldShape =
  | { kind: 'text' | 'number' | 'checkbox' | 'date' | 'id' | 'opaque' }
  | { kind: 'relation'; to: string }
  | { kind: 'group'; fields: Fields }

export type Fields = ReadonlyMap<string, FieldShape>

type CollectionShape = {
  fields: Fields
  /** The collection's fields seen through its versions; null without any. */
  versions: Fields | null
  /** Fields that list rows of another collection, by name. */
  joins: ReadonlyMap<string, string>
}

/** What the staff API can be asked, read from Payload's own configuration. */
export type ApiSchema = {
  collections: ReadonlyMap<string, CollectionShape>
  isId: (text: string) => boolean
}

const OBJECT_ID = /^[0-9a-f]{24}$/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const cache = new WeakMap<SanitizedConfig, ApiSchema>()

/** The schema of a configuration, made once. */
export function apiSchema(config: SanitizedConfig): ApiSchema {
  const known = cache.get(config)
  if (known) return known
  const collections = new Map<string, CollectionShape>()
  for (const { slug, flattenedFields, versions } of config.collections) {
    const fields = fieldsOf(flattenedFields)
    collections.set(slug, {
      fields,
      versions: versions ? versionFields(slug, fields) : null,
      joins: joinsOf(flattenedFields),
    })
  }
  const idShape = config.db.name === 'mongoose' ? OBJECT_ID : UUID
  const schema = { collections, isId: (text: string) => idShape.test(text) }
  cache.set(config, schema)
  return schema
}

function fieldsOf(fields: readonly FlattenedField[]): Fields {
  const shapes = new Map<string, FieldShape>([['id', { kind: 'id' }]])
  for (const field of fields) shapes.set(field.name, shapeOf(field))
  return shapes
}

function shapeOf(field: FlattenedField): FieldShape {
  switch (field.type) {
    case 'number':
      return { kind: 'number' }
    case 'checkbox':
      return { kind: 'checkbox' }
    case 'date':
      return { kind: 'date' }
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo)
        ? { kind: 'group', fields: POLYMORPHIC }
        : { kind: 'relation', to: field.relationTo }
    case 'group':
    case 'tab':
    case 'array':
      return { kind: 'group', fields: fieldsOf(field.flattenedFields) }
    case 'join':
      // Rows of another collection are asked for there, under its own rights.
      return { kind: 'group', fields: new Map() }
    case 'text':
    case 'textarea':
    case 'email':
    case 'select':
    case 'radio':
    case 'code':
      return { kind: 'text' }
    default:
      return { kind: 'opaque' }
  }
}

const POLYMORPHIC: Fields = new Map([
  ['value', { kind: 'id' }],
  ['relationTo', { kind: 'text' }],
])

function versionFields(slug: string, fields: Fields): Fields {
  return new Map<string, FieldShape>([
    ['id', { kind: 'id' }],
    ['parent', { kind: 'relation', to: slug }],
    ['version', { kind: 'group', fields }],
    ['createdAt', { kind: 'date' }],
    ['updatedAt', { kind: 'date' }],
    ['latest', { kind: 'checkbox' }],
  ])
}

function joinsOf(fields: readonly FlattenedField[]): Map<string, string> {
  const joins = new Map<string, string>()
  for (const field of fields) {
    if (field.type === 'join' && !Array.isArray(field.collection)) {
      joins.set(field.name, field.collection)
    }
  }
  return joins
}
