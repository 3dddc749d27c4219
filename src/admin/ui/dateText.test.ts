import { describe, expect, it } from 'vitest'

import { shownDate, typedDate } from './dateText'

describe('a date field', () => {
  it('keeps a typed day/month/year as a civil date', () => {
    expect(typedDate('14/3/2022')).toBe('2022-03-14')
    expect(typedDate(' 14-03-2022 ')).toBe('2022-03-14')
  })

  it('loses nothing of what is no date yet', () => {
    expect(typedDate('31/2/2026')).toBe('31/2/2026')
    expect(shownDate('31/2/2026')).toBe('31/2/2026')
  })

  it('shows a kept date with both digits', () => {
    expect(shownDate('2022-03-14')).toBe('14/03/2022')
    expect(shownDate('')).toBe('')
  })
})
