import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MoveResult } from '../../src/domain/workflow/text/play'
import { runCommand } from '../helpers/contractCommand'

type Case = { name: string; script: unknown; results?: MoveResult[] }

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/workflow.json', import.meta.url), 'utf8'),
) as Case[]
const answered = cases.filter(({ results }) => results)

const runWorkflow = (input: string | Buffer) => runCommand('workflow', input)

describe('npm run -s workflow', () => {
  const sample = answered.filter((_, i) => i % 16 === 0)
  it.each(sample)('answers with exactly one JSON object: $name', async ({ script, results }) => {
    const stdout = `${JSON.stringify({ results })}\n`
    expect(await runWorkflow(JSON.stringify(script))).toEqual({ code: 0, stdout, stderr: [] })
  })

  it('reads a file that begins with a byte order mark', async () => {
    const [first] = answered
    const { code, stdout } = await runWorkflow(`\uFEFF${JSON.stringify(first?.script)}\r\n`)
    expect([code, JSON.parse(stdout)]).toEqual([0, { results: first?.results }])
  })

  const breaching = cases.find(({ name }) => name === 'a wrong type after accepted moves')
  it.each<[string, string | Buffer, string]>([
    [
      'a wrong type after accepted moves',
      JSON.stringify(breaching?.script),
      'moves[4].seen: not an integer',
    ],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), '$: not UTF-8 but UTF-16: save it as UTF-8'],
    ['nothing at all', '', '$: not JSON'],
    ['no object', '[]', '$: not an object'],
  ])('refuses %s: one line on stderr, nothing on stdout, exit 2', async (_, input, line) => {
    expect(await runWorkflow(input)).toEqual({ code: 2, stdout: '', stderr: [line] })
  })
})
