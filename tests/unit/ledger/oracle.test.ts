import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledger } from '../../../src/domain/obligation/ledger/ledger'
import type { Facts, LedgerRow } from '../../../src/domain/obligation/ledger/types'
import { arbitraryFacts } from './arbitraryFacts'
import { oracle } from '../../../scripts/torture/ledgerOracle'

const fixtures = JSON.parse(
  readFileSync(new URL('../../fixtures/ledger.json', import.meta.url), 'utf8'),
) as { name: string; facts: Facts; rows: LedgerRow[] }[]

describe('the words of the rule, read naively', () => {
  it.each(fixtures)('give the agreed rows: $name', ({ facts, rows }) => {
    expect(oracle(facts)).toEqual(rows)
  })

  it('give the rows of the ledger on random facts', () => {
    const runs = Number(process.env.LEDGER_RUNS ?? 300)
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        expect(ledger(facts)).toEqual(oracle(facts))
      }),
      { numRuns: runs },
    )
  }, 600_000)
})
