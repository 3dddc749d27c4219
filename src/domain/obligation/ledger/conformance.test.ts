import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ledger } from './ledger'
import { parseFacts } from './parse'
import type { LedgerRow } from './types'

const cases = JSON.parse(
  readFileSync(new URL('../../../../tests/fixtures/ledger.json', import.meta.url), 'utf8'),
) as { name: string; facts: unknown; rows: LedgerRow[] }[]

describe('the agreed cases of the ledger', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(63)
  })

  it.each(cases)('$name', ({ facts, rows }) => {
    const parsed = parseFacts(facts)
    if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
    // As text, so that the order of the keys is held to as well.
    expect(JSON.stringify(ledger(parsed.facts), null, 1)).toBe(JSON.stringify(rows, null, 1))
  })
})
