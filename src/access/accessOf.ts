import type { Access, CollectionConfig, FieldAccess } from 'payload'

import { holdsAnyOf, type Member } from './membership'
import type { OutletSource } from './namedOutlet'
import type { CollectionRules, FieldRule, FieldRules, AccessRule } from './rule'
import { ACCESS, FIELD_ACCESS, OUTLET_OF } from './table'
import { createWithin, within } from './within'

export type Slug = keyof typeof ACCESS
export type FieldKind = keyof typeof FIELD_ACCESS

type RowAccess = { [act in 'read' | 'create' | 'update' | 'delete']: Access } & Pick<
  NonNullable<CollectionConfig['access']>,
  'readVersions' | 'unlock'
>

const rowAccess = mapValues<Slug, CollectionRules, RowAccess>(ACCESS, (rules, slug) => {
  const source = OUTLET_OF[slug]
  return {
    read: accessBy(rules.read),
    ...(rules.readVersions && { readVersions: rules.readVersions.access }),
    create: createWithin(rules.create, source),
    update: accessBy(rules.update, source),
    delete: accessBy(rules.delete, source),
    ...(rules.unlock && { unlock: accessBy(rules.unlock) }),
  }
})

const fieldAccess = mapValues<FieldKind, FieldRules, { [act in keyof FieldRules]: FieldAccess }>(
  FIELD_ACCESS,
  (rules) => mapValues<keyof FieldRules, FieldRule, FieldAccess>(rules, fieldAccessBy),
)

/** A collection's `access`, made from its line of the table. */
export const accessOf = (slug: Slug) => rowAccess[slug]

/** A field's `access`, made from its kind's line of the table. */
export const fieldAccessOf = (kind: FieldKind) => fieldAccess[kind]

function accessBy(rule: AccessRule, source?: OutletSource): Access {
  return 'access' in rule ? rule.access : within(rule, source)
}

function fieldAccessBy(rule: FieldRule): FieldAccess {
  if ('access' in rule) return rule.access
  const { all = [] } = rule
  return ({ req }) => holdsAnyOf(req.user as Member | null, all)
}

function mapValues<Key extends string, From, To>(
  table: { [key in Key]?: From },
  make: (value: From, key: Key) => To,
): Record<Key, To> {
  const entries = Object.entries(table) as [Key, From][]
  return Object.fromEntries(entries.map(([key, value]) => [key, make(value, key)])) as Record<
    Key,
    To
  >
}
