import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Facts, LedgerRow } from '../../src/domain/obligation/ledger/types'
import { runCommand } from '../helpers/contractCommand'
import { airing, facts, issue, obligation } from './ledger/facts'

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/ledger.json', import.meta.url), 'utf8'),
) as { name: string; facts: Facts; rows: LedgerRow[] }[]

const runLedger = (input: string | Buffer) => runCommand('ledger', input)

describe('npm run -s ledger', () => {
  const sample = cases.filter((_, i) => i % 16 === 0)
  it.each(sample)('answers with exactly one JSON object: $name', async ({ facts, rows }) => {
    const { code, stdout, stderr } = await runLedger(JSON.stringify(facts))
    expect(stderr).toEqual([])
    expect(JSON.parse(stdout)).toEqual({ rows })
    expect(code).toBe(0)
  })

  it('writes the rows with their keys in the order of the contract', async () => {
    const [first] = cases
    const { stdout } = await runLedger(JSON.stringify(first?.facts))
    expect(stdout).toBe(`${JSON.stringify({ rows: first?.rows })}\n`)
  })

  it('reads a file that begins with a byte order mark', async () => {
    const [first] = cases
    const { code, stdout } = await runLedger(`\uFEFF${JSON.stringify(first?.facts)}\r\n`)
    expect([code, JSON.parse(stdout)]).toEqual([0, { rows: first?.rows }])
  })

  const breaches: [string, string | Buffer, string][] = [
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), '$: not UTF-8 but UTF-16: save it as UTF-8'],
    [
      'no instant',
      JSON.stringify(
        facts({ issues: [issue('a', null), { ...issue('b', null), plannedAt: 'soon' }] }),
      ),
      'issues[1].plannedAt: not an instant',
    ],
    [
      'no period',
      JSON.stringify({ ...facts(), obligations: [{ ...obligation(), period: 'day' }] }),
      'obligations[0].period: not one of week, month, quarter, halfYear, year',
    ],
    ['nothing at all', '', '$: not JSON'],
    ['no JSON', '{ "now": ', '$: not JSON'],
    ['no object', '[]', '$: not an object'],
  ]
  it.each(breaches)(
    'refuses %s: one line on stderr, nothing on stdout, exit 2',
    async (_, input, line) => {
      expect(await runLedger(input)).toEqual({ code: 2, stdout: '', stderr: [line] })
    },
  )

  it('reads and writes megabytes through pipes without losing any', async () => {
    const ids = Array.from(
      { length: 30_000 },
      (_, i) => `số ${i} của chuyên mục cải cách hành chính`,
    )
    const { code, stdout } = await runLedger(
      JSON.stringify(
        facts({
          issues: ids.map((id) => issue(id, '2026-02-13')),
          airings: ids.map((id) => airing(id, '2026-02-13')),
        }),
      ),
    )
    const { rows } = JSON.parse(stdout) as { rows: { issues: { aired: string[] } }[] }
    expect(code).toBe(0)
    expect(rows[0]?.issues.aired).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  })
})
