import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FrozenFigures } from '../../src/domain/report/frozen'
import { runCommand } from '../helpers/contractCommand'
import { reportFacts } from './report/facts'

type Case = { name: string; facts: unknown; figures?: FrozenFigures }

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/report.json', import.meta.url), 'utf8'),
) as Case[]
const answered = cases.filter(({ figures }) => figures)

const runReport = (input: string | Buffer) => runCommand('report', input)

describe('npm run -s report', () => {
  const sample = answered.filter((_, i) => i % 16 === 0)
  it.each(sample)('answers with exactly one JSON object: $name', async ({ facts, figures }) => {
    const { code, stdout, stderr } = await runReport(JSON.stringify(facts))
    expect([code, stderr]).toEqual([0, []])
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(JSON.parse(stdout)).toEqual(figures)
  })

  it('prints its members in the order of the contract', async () => {
    const { stdout } = await runReport(JSON.stringify(reportFacts()))
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      ...['cutOff', 'zone', 'ranges', 'weights', 'obligations', 'programmes', 'totals', 'items'],
      ...['activities', 'topics', 'ranking', 'hash'],
    ])
  })

  it('reads a file that begins with a byte order mark', async () => {
    const [first] = answered
    const { code, stdout } = await runReport(`\uFEFF${JSON.stringify(first?.facts)}\r\n`)
    expect([code, JSON.parse(stdout)]).toEqual([0, first?.figures])
  })

  it.each<[string, string | Buffer, string]>([
    [
      'weights of 99',
      JSON.stringify(reportFacts({ weights: { complete: 60, onTime: 20, coverage: 19 } })),
      'weights: of sum 99, not 100',
    ],
    [
      'a column of no outlet',
      JSON.stringify(reportFacts({ outlets: [] })),
      'columns[0].outlet: not among the outlets',
    ],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), '$: not UTF-8 but UTF-16: save it as UTF-8'],
    ['nothing at all', '', '$: not JSON'],
    ['no object', '[]', '$: not an object'],
    ['no facts', '{}', 'cutOff: missing'],
  ])('refuses %s: one line on stderr, nothing on stdout, exit 2', async (_, input, line) => {
    expect(await runReport(input)).toEqual({ code: 2, stdout: '', stderr: [line] })
  })
})
