import { expect, it } from 'vitest'

import { codeAsked } from './loadReportCheck'

const HASH = '0123456789abcdef'.repeat(4)

it.each([
  [undefined, { kind: 'none' }],
  ['  ', { kind: 'none' }],
  [['a', 'b'], { kind: 'none' }],
  [HASH, { kind: 'code', code: HASH }],
  ['01234567 89ABCDEF', { kind: 'code', code: '0123456789abcdef' }],
  ['0123456789abcde', { kind: 'odd' }],
  [`${HASH}0`, { kind: 'odd' }],
  ['0123456789abcdeg', { kind: 'odd' }],
  ["' or 1=1 -- 0123456789abcdef", { kind: 'odd' }],
])('a code typed as %j', (typed, asked) => {
  expect(codeAsked(typed)).toEqual(asked)
})
