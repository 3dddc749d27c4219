import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figures } from './figures'
import { frozen, type FrozenFigures } from './frozen'
import { parseReportFacts } from './parse'

type Case = { name: string; facts: unknown } & ({ figures: FrozenFigures } | { breach: true })

const cases = JSON.parse(
  readFileSync(new URL('../../../tests/fixtures/report.json', import.meta.url), 'utf8'),
) as Case[]

describe('the agreed cases of the figures', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(98)
  })

  it.each(cases)('$name', (one) => {
    const parsed = parseReportFacts(one.facts)
    if ('breach' in one) {
      expect(parsed.ok).toBe(false)
      return
    }
    if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
    const answer = frozen(figures(parsed.facts), createHash('sha256'))
    expect(answer).toEqual(one.figures)
  })
})
