import { expect, it } from 'vitest'

import { sideBySide, yearEarlier } from './yearEarlier'

it.each([
  ['2026-11-30', '2025-11-30'],
  ['2028-02-29', '2027-02-28'],
  ['2025-02-28', '2024-02-28'],
])('a year before %s is %s', (date, before) => {
  expect(yearEarlier(date)).toBe(before)
})

it.each([
  ['that has ended', '2026-03-14', '2026-05-01', '2026-03-14', '2025-03-14'],
  ['that runs, up to today', '2026-12-14', '2026-11-30', '2026-11-30', '2025-11-30'],
  ['that has not begun', '2026-12-14', '2025-11-30', '2026-12-14', '2025-12-14'],
])('a range %s beside the same dates of the year before', (_, to, today, last, lastBefore) => {
  expect(sideBySide({ from: '2025-12-15', to }, today)).toEqual([
    { name: 'now', from: '2025-12-15', to: last },
    { name: 'before', from: '2024-12-15', to: lastBefore },
  ])
})
