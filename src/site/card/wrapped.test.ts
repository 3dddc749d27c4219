import { expect, it } from 'vitest'

import { fitted } from './wrapped'

const of = (text: string) =>
  fitted(text, {
    widthOf: (line) => line.length,
    sizes: [
      [2, 2],
      [1, 2],
    ],
    width: 12,
  })

it.each([
  ['Một', 2, ['Một']],
  ['Một cửa ở', 2, ['Một', 'cửa ở']],
  ['Một cửa ở xã vùng', 1, ['Một cửa ở xã', 'vùng']],
  ['Mộtcửaliênthông ở', 1, ['Mộtcửaliênthông', 'ở']],
  ['Một cửa ở xã vùng cao nay đã khác xưa', 1, ['Một cửa ở xã', 'vùng cao nay …']],
  ['', 2, []],
])('%j is set at size %i in %j', (text, size, lines) => {
  expect(of(text)).toEqual({ size, lines })
})
