import type { Access, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import type { Membership } from './membership'
import type { ConditionalRule, RoleRule } from './rule'
import { createWithin, within } from './within'

const heads: RoleRule = { outlet: ['outletHead'], all: ['administrator'] }
const headsOfOpen: ConditionalRule = {
  ...heads,
  only: { rows: { closed: { equals: false } }, word: 'open' },
}
const headOfA: Membership[] = [{ role: 'outletHead', outlet: 'a' }]
const ofA = { outlet: { in: ['a'] } }

type Asking = { memberships?: Membership[]; active?: boolean; data?: object }

function answer(access: Access, { memberships, active = true, data }: Asking) {
  const user = memberships && { id: 'u', active, memberships }
  const find = () => Promise.resolve({ docs: [{ outlet: 'b' }] })
  return access({ req: { user, payload: { find } } as unknown as PayloadRequest, data })
}

describe('rows within one’s outlets', () => {
  it.each([
    ['of those with the role: theirs', heads, { memberships: headOfA }, ofA],
    ['of administrators: all', heads, { memberships: [{ role: 'administrator' as const }] }, true],
    [
      'of others: none',
      heads,
      { memberships: [{ role: 'scheduler' as const, outlet: 'a' }] },
      false,
    ],
    ['of who was switched off: none', heads, { memberships: headOfA, active: false }, false],
    ['of nobody: none', heads, {}, false],
    [
      'moved to an outlet of others: none',
      heads,
      { memberships: headOfA, data: { outlet: 'b' } },
      false,
    ],
    ['moved among one’s own', heads, { memberships: headOfA, data: { outlet: 'a' } }, ofA],
    [
      'with a condition: of theirs',
      headsOfOpen,
      { memberships: headOfA },
      { and: [ofA, { closed: { equals: false } }] },
    ],
    [
      'with a condition: of all',
      headsOfOpen,
      { memberships: [{ role: 'administrator' as const }] },
      { closed: { equals: false } },
    ],
    [
      'of a right that nobody has',
      {},
      { memberships: [{ role: 'administrator' as const }] },
      false,
    ],
  ])('%s', async (_, rule, asking, expected) => {
    expect(await answer(within(rule), asking)).toEqual(expected)
  })
})

describe('a new row', () => {
  it.each([
    ['at one’s outlet', { memberships: headOfA, data: { outlet: 'a' } }, true],
    ['at another', { memberships: headOfA, data: { outlet: 'b' } }, false],
    ['that names none', { memberships: headOfA, data: {} }, true],
    ['of others', { memberships: [{ role: 'reporter' as const, outlet: 'a' }], data: {} }, false],
    ['of nobody', { data: { outlet: 'a' } }, false],
  ])('%s', async (_, asking, expected) => {
    expect(await answer(createWithin(heads), asking)).toBe(expected)
  })

  it('belongs to the outlet of the row through which it names one', async () => {
    const access = createWithin(heads, { field: 'column', via: 'columns' })
    expect(await answer(access, { memberships: headOfA, data: { column: 'c' } })).toBe(false)
  })
})
