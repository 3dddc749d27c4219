import { describe, expect, it } from 'vitest'

import { isSuspendedOn } from './suspension'

describe('a column is suspended', () => {
  const suspensions = [
    { columns: ['a', 'b'], from: '2026-02-16', to: '2026-02-22' },
    { columns: ['a'], from: '2026-03-01', to: '2026-03-01' },
  ]
  it.each([
    ['not the day before', 'a', '2026-02-15', false],
    ['on the first day', 'a', '2026-02-16', true],
    ['on the last day', 'b', '2026-02-22', true],
    ['not the day after', 'b', '2026-02-23', false],
    ['on a single day', 'a', '2026-03-01', true],
    ['not as another column', 'b', '2026-03-01', false],
  ])('%s', (_, column, date, expected) => {
    expect(isSuspendedOn({ column, date }, suspensions)).toBe(expected)
  })
})
