import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RundownInput, RundownOutput } from '../../src/domain/rundown/contract'
import { runCommand } from '../helpers/contractCommand'

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/rundown.json', import.meta.url), 'utf8'),
) as { name: string; plan: RundownInput; result: Omit<RundownOutput, 'conflicts'> }[]

const runRundown = (input: string | Buffer) => runCommand('rundown', input)

const entry = { id: 'A', seconds: 60, start: null, until: null, floated: false }
const plan = {
  onAir: '2026-03-07T19:00:00+07:00',
  offAir: '2026-03-07T19:30:00+07:00',
  entries: [entry],
}
describe('npm run -s rundown', () => {
  const sample = cases.filter((_, i) => i % 20 === 3)
  it.each(sample)('answers with exactly one JSON object: $name', async ({ plan, result }) => {
    const { code, stdout, stderr } = await runRundown(JSON.stringify(plan))
    expect(stderr).toEqual([])
    const { conflicts, ...answer } = JSON.parse(stdout) as RundownOutput
    expect(answer).toEqual(result)
    expect(Array.isArray(conflicts)).toBe(true)
    expect(code).toBe(0)
  })

  it('flags what can not work', async () => {
    const netsToZero = cases.find(({ name }) => name.startsWith('nets to zero'))
    const { stdout } = await runRundown(JSON.stringify(netsToZero?.plan))
    expect((JSON.parse(stdout) as RundownOutput).conflicts).toEqual([
      { code: 'overlap', entry: 'C' },
      { code: 'blockUnder', entry: 'D' },
      { code: 'backBeforeOnAir', entry: 'A' },
    ])
  })

  const breaches: [string, unknown, string][] = [
    [
      'no instant',
      { ...plan, entries: [entry, { ...entry, id: 'B', start: '19:12' }] },
      'entries[1].start: not an instant',
    ],
    ['no object', [], '$: not an object'],
  ]
  it.each(breaches)(
    'refuses %s: one line on stderr, nothing on stdout, exit 2',
    async (_, input, line) => {
      const answer = await runRundown(JSON.stringify(input))
      expect(answer).toEqual({ code: 2, stdout: '', stderr: [line] })
    },
  )

  it('refuses what is no JSON', async () => {
    const refusal = { code: 2, stdout: '', stderr: ['$: not JSON'] }
    expect(await runRundown('')).toEqual(refusal)
    expect(await runRundown('{ "onAir": ')).toEqual(refusal)
    const utf16 = Buffer.from(`\uFEFF${JSON.stringify(plan)}`, 'utf16le')
    const words = ['$: not UTF-8 but UTF-16: save it as UTF-8']
    expect(await runRundown(utf16)).toEqual({ code: 2, stdout: '', stderr: words })
  })

  it('reads a file that begins with a byte order mark', async () => {
    const marked = await runRundown(`\uFEFF${JSON.stringify(plan)}`)
    expect(marked).toEqual(await runRundown(JSON.stringify(plan)))
    expect([marked.code, marked.stderr]).toEqual([0, []])
  })
})
