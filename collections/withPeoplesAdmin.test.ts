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

it('tells nothing of system fields in a comparison of versions', () => {
  const articles = collections.find(({ slug }) => slug === 'articles')
  const told = shownFields(articles?.fields ?? [])
    .filter((field) => !field.admin?.components || !('Diff' in field.admin.components))
    .map((field) => ('name' in field ? field.name : ''))
  expect(told).toEqual(expect.arrayContaining(['title', 'content', 'author', 'embargoUntil']))
  for (const name of ['revision', 'approvedRevision', 'writers', 'pictures', 'searchText']) {
    expect(told).not.toContain(name)
  }
})
