import { describe, expect, it } from 'vitest'
import { exactDecimal } from './exactDecimal'

describe('an exact decimal', () => {
  it.each<[bigint, bigint, number, string]>([
    [0n, 7n, 1, '0.0'],
    [100n, 8n, 1, '12.5'],
    [100n, 16n, 1, '6.3'],
    [1500n, 16n, 1, '93.8'],
    [1249n, 10_000n, 1, '0.1'],
    [1n, 200n, 2, '0.01'],
    [199_999n, 40_000_000n, 2, '0.00'],
    [100n, 1n, 2, '100.00'],
    [9n, 1n, 2, '9.00'],
    [2n, 3n, 2, '0.67'],
    // A double of 1.005 lies below its half.
    [1005n, 1000n, 2, '1.01'],
  ])('of %d / %d with %d decimals is %s', (numerator, denominator, digits, text) => {
    expect(exactDecimal(numerator, denominator, digits)).toBe(text)
  })
})
