import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playScript, type MoveResult } from './play'
import { parseScript } from './script'

type Case = { name: string; script: unknown } & ({ results: MoveResult[] } | { breach: true })

const cases = JSON.parse(
  readFileSync(new URL('../../../../tests/fixtures/workflow.json', import.meta.url), 'utf8'),
) as Case[]

describe('the agreed cases of the way of a text', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(72)
  })

  it.each(cases)('$name', (one) => {
    const parsed = parseScript(one.script)
    if ('breach' in one) {
      expect(parsed.ok).toBe(false)
      return
    }
    if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
    // As text, so that the order of the keys is held to as well.
    const answer = playScript(parsed.script)
    expect(JSON.stringify(answer, null, 1)).toBe(JSON.stringify({ results: one.results }, null, 1))
  })
})
