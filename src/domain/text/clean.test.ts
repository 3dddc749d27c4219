import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanLine, cleanText, cleanTexts } from './clean'

describe('a text that is kept', () => {
  it.each([
    ['a soft break from Word', 'Bản tin\u000Bsáng thứ Hai', 'Bản tin\nsáng thứ Hai'],
    ['a page break', 'a\u000Cb', 'a\nb'],
    ['line ends of Windows, old Macs, mainframes', 'a\r\nb\rc\u0085d', 'a\nb\nc\nd'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['controls', 'a\u0000\u0001\u0008\u000E\u001Bb\u007F\u0080\u0096\u009Fc', 'abc'],
    ['non-characters', 'a\uFFFE\uFFFF\uFDD0\uFDEF\u{1FFFE}\u{10FFFF}b', 'ab'],
    ['half a pair', 'a\uD83Db\uDE00c', 'abc'],
    ['a path copied in Windows', '\u202AD:\\Tin\\sáng.mxf\u202C', 'D:\\Tin\\sáng.mxf'],
    ['an override that hides the kind of a file', 'tin\u202Egpj.exe', 'tingpj.exe'],
    ['isolates', 'a\u2066b\u2069c', 'abc'],
    ['marks of byte order where files were joined', '\uFEFFa\uFEFFb', 'ab'],
    ['letters in parts', 'Hò\u031Bi'.normalize('NFD'), 'Hò\u031Bi'.normalize('NFC')],
  ])('%s', (_, text, kept) => {
    expect(cleanText(text)).toBe(kept)
  })

  it.each([
    'Tab\tvà xuống\ndòng,  hai  dấu cách, ba… dấu “nháy”',
    ' dấu cách ở hai đầu ',
    'không\u00A0ngắt, tài\u00ADliệu, a\u200Bb, \u200Ea\u200F',
    '👩‍👩‍👧‍👦 🏳️‍🌈 🇻🇳 ❤️ 1️⃣',
    'नमस्ते می‌خواهم 한국어 老街 → ★ №',
  ])('stays as it was typed: %j', (text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('is clean once and for all, and can stand in any XML', () => {
    const inXml = /^(?:[\t\n\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = cleanText(text)
        expect(kept).toMatch(inXml)
        expect(cleanText(kept)).toBe(kept)
      }),
    )
  })
})

describe('a text of one line', () => {
  it.each([
    ['Tin tổng hợp\u000Bbản chiều', 'Tin tổng hợp bản chiều'],
    ['a \r\n\r\n  b\u2029c', 'a b c'],
    ['a  b\tc', 'a  b\tc'],
  ])('%j', (text, kept) => {
    expect(cleanLine(text)).toBe(kept)
  })
})

describe('lists and records', () => {
  it('have every text in them clean; what they were made from stays', () => {
    const day = new Date(0)
    const given = { root: { children: [{ text: 'a\u0001', at: day }, null, 5] }, e: [] }
    expect(cleanTexts(given)).toEqual({
      root: { children: [{ text: 'a', at: day }, null, 5] },
      e: [],
    })
    expect(given.root.children[0]).toEqual({ text: 'a\u0001', at: day })
    expect(cleanTexts('a\u0001')).toBe('a')
  })

  it('may be deep, and may name what every object has', () => {
    let deep: unknown = 'a\u0001'
    for (let level = 0; level < 50_000; level += 1) deep = [deep]
    let clean = cleanTexts(deep)
    while (Array.isArray(clean)) [clean] = clean as unknown[]
    expect(clean).toBe('a')
    const named = JSON.parse('{"__proto__":{"x":"a\\u0001"}}') as object
    expect(JSON.stringify(cleanTexts(named))).toBe('{"__proto__":{"x":"a"}}')
  })
})
