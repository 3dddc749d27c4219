import { expect, it } from 'vitest'

import { firstWords } from './firstWords'

const LONG = 'thủ tục '.repeat(30)

it.each([
  ['what is short as it is', 'Một cửa, một lần.', 'Một cửa, một lần.'],
  ['150 letters as they are', 'a'.repeat(150), 'a'.repeat(150)],
  ['what is longer up to a whole word', LONG, `${'thủ tục '.repeat(18)}thủ…`],
  [
    'without a comma before the dots',
    `${'a'.repeat(140)}, bờ kè sông Hồng`,
    `${'a'.repeat(140)}, bờ kè…`,
  ],
  [
    'without a colon before the dots',
    `${'a'.repeat(147)}: ${'b'.repeat(20)}`,
    `${'a'.repeat(147)}…`,
  ],
  ['one endless word up to where it is cut', 'a'.repeat(200), `${'a'.repeat(149)}…`],
])('keeps %s', (_, text, shown) => {
  expect(firstWords(text)).toBe(shown)
})
