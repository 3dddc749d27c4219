import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalParts } from './canonical'

const joined = (value: object) => [...canonicalParts(value)].join('')

describe('canonical JSON', () => {
  it.each<[string, object, string]>([
    [
      'sorts keys by code unit at every level',
      { b: { é: 1, z: 2 }, a: [{ d: 1, c: 2 }], B: 0 },
      '{"B":0,"a":[{"c":2,"d":1}],"b":{"z":2,"é":1}}',
    ],
    ['sorts keys that look like numbers as texts', { 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
    [
      'sorts by code unit, not by code point',
      { '\u{1F600}': 1, '\uFF5E': 2 },
      '{"\u{1F600}":1,"\uFF5E":2}',
    ],
    [
      'keeps the order of lists',
      { list: [3, 1, 2], texts: ['b', 'a'] },
      '{"list":[3,1,2],"texts":["b","a"]}',
    ],
    [
      'has no blanks, and null as null',
      { a: null, b: [null, true], c: {}, d: [] },
      '{"a":null,"b":[null,true],"c":{},"d":[]}',
    ],
    ['of nothing', {}, '{}'],
    [
      'writes texts as JSON.stringify does',
      { a: '"\n\ud800/\u2028' },
      '{"a":"\\"\\n\\ud800/\u2028"}',
    ],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text)
    expect(joined(value)).toBe(text)
  })

  it('of any object says the same, whole or in parts, and whatever the order of keys', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, reversed(inner)]),
            )
          : value
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
        const text = canonicalJson(value)
        expect(joined(value)).toBe(text)
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
