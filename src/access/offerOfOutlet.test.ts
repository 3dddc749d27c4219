import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { offerOfOutlet } from './offerOfOutlet'

type Asked = { outlet?: unknown }
const ask = (data: Asked, options?: { orShared: boolean }, routeParams: object = {}) => {
  const offer = offerOfOutlet(options) as (asked: object) => unknown
  return offer({ data, req: { routeParams } as unknown as PayloadRequest })
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
    ['all, while none is chosen', ask({}), true],
    ['nothing is narrowed for a write', ask({ outlet: 'a' }, undefined, { collection: 'x' }), true],
  ])('%s', (_, answer, expected) => {
    expect(answer).toEqual(expected)
  })
})
