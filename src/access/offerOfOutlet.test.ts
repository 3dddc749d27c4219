import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { offerOfOutlet } from './offerOfOutlet'

type Asked = { outlet?: unknown; issue?: unknown; column?: unknown }
/** The issue `i` and the column `c` are the outlet’s `a`; no other may be read. */
const OWN = new Set(['issues i', 'columns c'])
const payload = {
  find: ({ collection, where }: { collection: string; where: { id: { equals: string } } }) => {
    const docs = OWN.has(`${collection} ${where.id.equals}`) ? [{ outlet: 'a' }] : []
    return Promise.resolve({ docs })
  },
}
const ask = (data: Asked, options?: { orShared: boolean }, routeParams: object = {}) => {
  const offer = offerOfOutlet(options) as (asked: object) => unknown
  return offer({ data, req: { routeParams, payload } as unknown as PayloadRequest })
}
const own = { outlet: { equals: 'a' } }

describe('what a form offers of columns and files', () => {
  it.each([
    ['those of its outlet', ask({ outlet: 'a' }), own],
    ['of its outlet, read along', ask({ outlet: { id: 'a' } }), own],
    [
      'with those of no outlet, where they are allowed',
      ask({ outlet: 'a' }, { orShared: true }),
      { or: [own, { outlet: { exists: false } }] },
    ],
    ['those of its issue’s outlet', ask({ issue: 'i' }), own],
    ['those of its column’s outlet', ask({ column: 'c' }), own],
    ['all, of an issue one may not read', ask({ issue: 'j' }), true],
    ['all, while none is chosen', ask({}), true],
    ['nothing is narrowed for a write', ask({ outlet: 'a' }, undefined, { collection: 'x' }), true],
  ])('%s', async (_, answer, expected) => {
    expect(await answer).toEqual(expected)
  })
})
