import { expect, it } from 'vitest'

import { daysCounted, yearBefore } from './countedDays'

it.each([
  ['2026-11', '', '', '01/11/2026', '30/11/2026'],
  ['2026-12', '', '', '01/12/2026', '31/12/2026'],
  ['2024-02', '15/2/2024', '', '15/02/2024', '29/02/2024'],
  ['2026-11', '01/10/2026', '12/11/2026', '01/11/2026', '12/11/2026'],
])('of %s from “%s” until “%s”: %s to %s', (month, from, until, first, last) => {
  expect(daysCounted(month, { from, until })).toEqual({ from: first, until: last })
})

it.each([
  ['2026-11-30', '2025-12-01'],
  ['2026-12-01', '2026-01-01'],
  ['2026-01-31', '2025-02-01'],
])('the year that ends with the month of %s begins on %s', (today, first) => {
  expect(yearBefore(today)).toBe(first)
})
