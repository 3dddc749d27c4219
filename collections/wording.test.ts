import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'

import { collections } from '.'

/** Every list of rows of a collection, with those in groups and in other lists. */
function listsIn(fields: readonly Field[], parent: string): { path: string; isNamed: boolean }[] {
  return fields.flatMap((field) => {
    const path = 'name' in field && field.name ? `${parent}.${field.name}` : parent
    const inner = 'fields' in field ? listsIn(field.fields, path) : []
    if (field.type !== 'array') return inner
    const isShown = !(field.admin as { hidden?: boolean } | undefined)?.hidden
    return [...(isShown ? [{ path, isNamed: Boolean(field.labels) }] : []), ...inner]
  })
}

describe('the rows of a list', () => {
  it('are called something in Vietnamese, everywhere: else the form makes English of the field’s name', () => {
    const lists = collections.flatMap(({ slug, fields }) => listsIn(fields, slug))
    expect(lists.length).toBeGreaterThan(5)
    expect(lists.filter(({ isNamed }) => !isNamed).map(({ path }) => path)).toEqual([])
  })
})
