import { expect, it } from 'vitest'

import { isoOf } from './isoOf'

const AT = Date.UTC(2026, 11, 31, 23, 59, 59, 999)

it.each([AT, AT, AT + 1, AT + 8, AT - 999, 0, -1, Date.UTC(2028, 1, 29)])('%i', (at) =>
  expect(isoOf(at)).toBe(new Date(at).toISOString()),
)
