import { describe, expect, it } from 'vitest'

import { versionsHref, versionsQuery } from './links'

describe('the address of a text’s versions', () => {
  it.each([{}, { page: 3 }, { from: 'a', to: 'b' }, { page: 2, isUnfolded: true }])(
    'says what it shows: %j',
    (asked) => {
      const { searchParams } = new URL(versionsHref('x', asked), 'http://a')
      expect(versionsQuery(Object.fromEntries(searchParams))).toMatchObject(asked)
    },
  )

  it.each(['0', '-1', 'x', '1.5', '1e9', ''])('is the first page for %j', (trang) => {
    expect(versionsQuery({ trang }).page).toBe(1)
  })
})
