import { describe, expect, it } from 'vitest'

import { decodeCursor, encodeCursor } from './cursor'

const UUID = '0c5f6a1e-6f0b-4d52-9a3d-2f2f6f1f7d11'
const at = '2026-11-23T02:00:00.000Z'
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('cursor', () => {
  it.each([UUID, '65a1b2c3d4e5f60718293a4b'])('reads what it wrote: %s', (id) => {
    expect(decodeCursor(encodeCursor({ at, id }))).toEqual({ at, id })
  })

  it.each([
    ['no base64url', 'a+b/c='],
    ['empty', ''],
    ['no JSON', 'AAAA'],
    ['no pair', raw({ at, id: UUID })],
    ['three parts', raw([at, UUID, 1])],
    ['no date', raw(['hôm qua', UUID])],
    ['a date in another notation', raw(['2026-11-23', UUID])],
    ['an impossible date', raw(['2026-13-45T00:00:00.000Z', UUID])],
    ['no id', raw([at, { $gt: '' }])],
    ['an id of another shape', raw([at, "' or 1=1"])],
    ['spaces in the JSON', Buffer.from(`[ "${at}", "${UUID}" ]`).toString('base64url')],
    ['too long', 'A'.repeat(201)],
  ])('refuses %s', (_, text) => {
    expect(decodeCursor(text)).toBeNull()
  })
})
