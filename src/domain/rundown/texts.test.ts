import { describe, expect, it } from 'vitest'
import { formatOver } from './texts'

describe('times of a rundown in words', () => {
  it('give over and under their sign', () => {
    expect([30, -10, 0, 3723].map(formatOver)).toEqual(['+0:30', '−0:10', '0:00', '+1:02:03'])
  })
})
