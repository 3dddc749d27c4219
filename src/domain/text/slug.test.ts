import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SLUG_MAX_LENGTH, slugify, withSuffix } from './slug'

const LONG_TITLE = 'Tuyên truyền cải cách hành chính '.repeat(8)

describe('the slug of a Vietnamese title (domain.md §8)', () => {
  it.each([
    ['Đẩy mạnh cải cách hành chính ở Lào Cai', 'day-manh-cai-cach-hanh-chinh-o-lao-cai'],
    ['Số 18/2026: "Một cửa" – cấp xã!', 'so-18-2026-mot-cua-cap-xa'],
    ['Ư ơ ă â ê ô', 'u-o-a-a-e-o'],
    ['Chuyển đổi số ở Bắc Hà'.normalize('NFD'), 'chuyen-doi-so-o-bac-ha'],
    ['--- … ---', ''],
    ['', ''],
    ['北京', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('is cut at a word, not inside one', () => {
    const slug = slugify(LONG_TITLE)
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH)
    expect(slug).toMatch(/-(tuyen|truyen|cai|cach|hanh|chinh)$/)
  })

  it('is cut inside a word only when one word fills it', () => {
    expect(slugify('a'.repeat(300))).toBe('a'.repeat(SLUG_MAX_LENGTH))
  })

  it('is always words of ASCII letters and figures joined by single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        expect(slugify(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slugify(slugify(title))).toBe(slugify(title))
      }),
    )
  })
})

describe('two items of the same title', () => {
  it.each([
    ['so-18', 1, 'so-18'],
    ['so-18', 2, 'so-18-2'],
    ['so-18', 11, 'so-18-11'],
    ['', 2, '2'],
  ])('%s, number %i → %s', (slug, n, expected) => {
    expect(withSuffix(slug, n)).toBe(expected)
  })

  it('a suffix never makes the slug longer than allowed', () => {
    const slug = withSuffix(slugify(LONG_TITLE), 1234)
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH)
    expect(slug).toMatch(/[a-z]-1234$/)
  })
})
