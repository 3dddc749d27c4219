import type { Field } from 'payload'

import { collections } from '@collections/index'

/** The fields of a collection, as its rows name them, sorted; without those that Payload adds by itself. */
export const fieldNames = (slug: string): string[] =>
  namesOf(collections.find((one) => one.slug === slug)?.fields ?? []).sort()

/** Rows, tabs without a name and the like hold fields of the same row. */
function namesOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? [tab.name] : namesOf(tab.fields),
      )
    }
    if ('name' in field && field.name) return field.type === 'ui' ? [] : [field.name]
    return 'fields' in field ? namesOf(field.fields) : []
  })
}
