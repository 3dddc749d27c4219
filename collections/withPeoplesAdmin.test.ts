import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'

import { collections } from './index'

/** Every field that a list can show, with those inside rows, groups and tabs. */
function shownFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => shownFields(tab.fields))
    if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group') {
      return shownFields(field.fields)
    }
    return [field]
  })
}

const isOffered = (field: Field) =>
  'name' in field &&
  !('hidden' in field && field.hidden) &&
  field.admin?.disableListColumn !== true &&
  !(field.admin && 'disabled' in field.admin && field.admin.disabled)

describe.each(
  collections.filter(({ admin }) => admin?.hidden !== true).map((one) => [one.slug, one] as const),
)('the columns one may choose in the list of %s', (_slug, { fields }) => {
  it.each(
    shownFields(fields)
      .filter(isOffered)
      .map((field) => ['name' in field ? field.name : '', field] as const),
  )('%s has a name in Vietnamese, or is not offered', (_name, field) => {
    expect('label' in field && field.label).toMatchObject({ vi: expect.stringMatching(/\S/) })
  })
})
