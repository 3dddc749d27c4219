import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../tests/unit/report/facts'
import { canonicalJson } from './canonical'
import { frozen } from './frozen'

describe('Frozen figures', () => {
  it('are the whole output with the SHA-256 of its canonical JSON, the hash itself left out, as the last member', () => {
    const figures = figuresOf({ outlets: [{ id: 'đài "Hà Nội"\ud800' }], columns: [] })
    const { hash, ...rest } = frozen(figures, createHash('sha256'))
    expect(rest).toEqual(figures)
    expect(hash).toBe(createHash('sha256').update(canonicalJson(figures), 'utf8').digest('hex'))
    expect(Object.keys(frozen(figures, createHash('sha256'))).at(-1)).toBe('hash')
  })

  it('have another hash when anything in them is another', () => {
    const hashOf = (to: string) =>
      frozen(figuresOf({ ranges: [{ name: 'w', from: '2026-01-01', to }] }), createHash('sha256'))
        .hash
    expect(hashOf('2026-01-31')).toBe(hashOf('2026-01-31'))
    expect(hashOf('2026-01-31')).not.toBe(hashOf('2026-01-30'))
  })
})
