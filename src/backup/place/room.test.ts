import { expect, it } from 'vitest'

import { sizeText } from './room'

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1,0 kB'],
  [12_345_678, '12,3 MB'],
  [345_678_901_234, '346 GB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
