import { expect, it } from 'vitest'

import { typedTime } from './typedTime'

it.each([
  ['8:05', '08:05'],
  ['08:05', '08:05'],
  [' 19h45 ', '19:45'],
  ['19H45', '19:45'],
  ['8h', '08:00'],
  ['8', '08:00'],
  ['19 giờ 45', '19:45'],
  ['19 giờ 45 phút', '19:45'],
  ['7.30', '07:30'],
  ['24:00', null],
  ['8:60', null],
  ['sáng', null],
  ['', null],
  ['8:05:30', null],
])('%j is %j', (typed, time) => {
  expect(typedTime(typed)).toBe(time)
})
