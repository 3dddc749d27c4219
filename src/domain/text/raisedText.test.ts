import { expect, it } from 'vitest'

import { raisedText } from './raisedText'

it.each([
  ['2', 'above', '²'],
  ['-3', 'above', '⁻³'],
  ['2', 'below', '₂'],
  ['th', 'above', 'th'],
  ['constructor', 'below', 'constructor'],
  ['', 'above', ''],
] as const)('%j %s the line is %j', (text, place, plain) => {
  expect(raisedText(text, place)).toBe(plain)
})
