import { expect, it } from 'vitest'

import { isCivilDate, isTimeOfDay } from './civil'

it.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-2-1', false],
  ['01/02/2026', false],
  ['', false],
])('%s is a date of the calendar: %s', (text, expected) => {
  expect(isCivilDate(text)).toBe(expected)
})

it.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['7:05', false],
  ['19:60', false],
  ['19:45:00', false],
  ['19h45', false],
  ['', false],
])('%s is a time of day: %s', (text, expected) => {
  expect(isTimeOfDay(text)).toBe(expected)
})
