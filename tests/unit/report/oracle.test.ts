import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figures, type Figures } from '../../../src/domain/report/figures'
import { parseReportFacts } from '../../../src/domain/report/parse'
import type { ReportFacts } from '../../../src/domain/report/types'
import { arbitraryReport } from './arbitraryReport'
import { oracle } from './oracle'

const fixtures = JSON.parse(
  readFileSync(new URL('../../fixtures/report.json', import.meta.url), 'utf8'),
) as { name: string; facts: ReportFacts; figures?: Figures & { hash?: string } }[]

describe('the words of the law, read naively', () => {
  it.each(fixtures.filter(({ figures: agreed }) => agreed))(
    'give the agreed figures: $name',
    ({ facts, figures: agreed }) => {
      const { hash, ...rest } = agreed ?? {}
      expect(hash).toBeDefined()
      expect(oracle(facts)).toEqual(rest)
    },
  )

  it('give the figures of the report on random facts', () => {
    const runs = Number(process.env.REPORT_RUNS ?? 30)
    fc.assert(
      fc.property(arbitraryReport, (facts) => {
        expect(parseReportFacts(facts)).toEqual({ ok: true, facts })
        expect(figures(facts)).toEqual(oracle(facts))
      }),
      { numRuns: runs },
    )
  }, 600_000)
})
