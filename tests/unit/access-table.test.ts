import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'

import { accessOf, type FieldKind, fieldAccessOf, type Slug } from '@/access/accessOf'
import { ROLES } from '@/access/roles'
import { type CollectionRules, reachOf } from '@/access/rule'
import { ACCESS, FIELD_ACCESS } from '@/access/table'
import { collections } from '@collections/index'

import { accessRules } from '../helpers/accessTable'

const ACTS = {
  read: 'read',
  versions: 'readVersions',
  create: 'create',
  update: 'update',
  delete: 'delete',
} as const

/** Every field that has an access of its own, by its path. */
function guarded(fields: readonly Field[], parent: string): { path: string; access: unknown }[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => guarded(tab.fields, parent))
    const path = 'name' in field && field.name ? `${parent}.${field.name}` : parent
    const own = 'access' in field && field.access ? [{ path, access: field.access }] : []
    return [...own, ...('fields' in field ? guarded(field.fields, path) : [])]
  })
}

describe('the table of access', () => {
  it('gives each role the reach that the matrix of the integration tests has for it', () => {
    const wrong: string[] = []
    for (const { collection, operation, reach } of accessRules) {
      // Rows in the trash are read by the rule for reading.
      if (operation === 'trash') continue
      const rules: CollectionRules = ACCESS[collection as Slug]
      const rule = rules[ACTS[operation]]
      for (const role of ROLES) {
        const own = rule ? reachOf(rule, role) : null
        const said = own && rule && 'only' in rule && rule.only ? 'open' : (own ?? '-')
        if (said !== reach[role]) wrong.push(`${collection} ${operation} ${role}: ${said}`)
      }
    }
    expect(accessRules.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  it('is what each collection follows, by its own line', () => {
    const others = collections.filter(({ slug, access }) =>
      Object.entries(accessOf(slug as Slug)).some(
        ([act, rule]) => access?.[act as 'read'] !== rule,
      ),
    )
    expect(others.map(({ slug }) => slug)).toEqual([])
  })

  it('is what each field follows that has an access of its own', () => {
    const kinds = (Object.keys(FIELD_ACCESS) as FieldKind[]).map(fieldAccessOf)
    const fields = collections.flatMap(({ slug, fields }) => guarded(fields, slug))
    expect(fields.length).toBeGreaterThan(50)
    const others = fields.filter(({ access }) => !kinds.includes(access as (typeof kinds)[number]))
    expect(others.map(({ path }) => path)).toEqual([])
  })
})
