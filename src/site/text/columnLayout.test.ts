import { describe, expect, it } from 'vitest'

import { standsBeside } from './columnLayout'

describe('the archive of a column', () => {
  it.each([
    [1, 6, true],
    [2, 48, false],
    [12, 24, true],
    [12, 60, false],
  ])('beside %i articles, %i issues: %s', (articles, issues, beside) => {
    expect(standsBeside(articles, issues)).toBe(beside)
  })
})
