import { describe, expect, it } from 'vitest'

import { spanOf } from './spanOf'

describe('the span of a programme that ran', () => {
  it('goes from the first start to the last end, whatever the order', () => {
    const takes = [
      { startedAt: 61_000, endedAt: 90_400 },
      { startedAt: 1_000, endedAt: 60_000 },
    ]
    expect(spanOf(takes)).toEqual({ startedAt: 1_000, seconds: 89 })
  })

  it('is none where nothing ran', () => {
    expect(spanOf([])).toBeNull()
  })
})
