import { describe, expect, it } from 'vitest'
import { DEFAULT_WORDS_A_MINUTE, readingSeconds, spokenWords } from './reading'

describe('the reading time of a script', () => {
  it('counts syllables as written and numbers digit by digit', () => {
    expect(spokenWords('')).toBe(0)
    expect(spokenWords('Xin chào quý vị và các bạn.')).toBe(7)
    expect(spokenWords('Xin chào quý vị'.normalize('NFD'))).toBe(4)
    expect(spokenWords('Năm 2026, 97/KH-UBND')).toBe(1 + 4 + 2 + 2)
    expect(spokenWords(' – … !')).toBe(0)
  })

  it('goes by the rate of the presenter, rounded up', () => {
    expect(readingSeconds(170, null)).toBe(60)
    expect(readingSeconds(100, 200)).toBe(30)
    expect(readingSeconds(1, 200)).toBe(1)
    expect(readingSeconds(0, 200)).toBe(0)
  })

  it('goes by the common rate where one is none', () => {
    expect(readingSeconds(DEFAULT_WORDS_A_MINUTE, 0)).toBe(60)
    expect(readingSeconds(DEFAULT_WORDS_A_MINUTE, -5)).toBe(60)
  })
})
