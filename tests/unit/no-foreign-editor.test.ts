import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it } from 'vitest'

import { collections } from '@collections/index'

/** Fields Payload would edit with a code editor that it fetches from another host. */
function codeFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    if (field.type === 'json' || field.type === 'code') return [field]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => codeFields(tab.fields))
    return 'fields' in field ? codeFields(field.fields) : []
  })
}

const isShown = (field: Field) => {
  const admin = ('admin' in field ? field.admin : {}) as {
    hidden?: boolean
    components?: { Field?: unknown }
  }
  return !admin?.hidden && !admin?.components?.Field
}

const hasForm = ({ admin }: CollectionConfig) => admin?.hidden !== true

describe('no form', () => {
  it('waits for a code editor from another host: such fields have pieces of our own, or no form', () => {
    const waiting = collections.filter(hasForm).flatMap(({ slug, fields }) =>
      codeFields(fields)
        .filter(isShown)
        .map((field) => `${slug}.${'name' in field ? field.name : ''}`),
    )
    expect(waiting).toEqual([])
    expect(collections.flatMap(({ fields }) => codeFields(fields)).length).toBeGreaterThan(5)
  })
})
