import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRundown, rundown, type RundownOutput } from './contract'

const cases = JSON.parse(
  readFileSync(new URL('../../../tests/fixtures/rundown.json', import.meta.url), 'utf8'),
) as { name: string; plan: unknown; result: Omit<RundownOutput, 'conflicts'> }[]

describe('the agreed cases of rundown timing', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(50)
  })

  it.each(cases)('$name', ({ plan, result }) => {
    const parsed = parseRundown(plan)
    if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
    // `undefined` leaves the conflicts out. As text, so that the order of the keys is held to as well.
    const answer = { ...rundown(parsed.input), conflicts: undefined }
    expect(JSON.stringify(answer, null, 1)).toBe(JSON.stringify(result, null, 1))
  })
})
