import { createHash } from 'node:crypto'
import { figures } from '../src/domain/report/figures'
import { frozen } from '../src/domain/report/frozen'
import { parseReportFacts } from '../src/domain/report/parse'
import { readInput } from './readInput'

/** `npm run -s report < facts.json`: facts on stdin, the figures with their hash on stdout (report.md, Contract). */

const CONTRACT_BREACH = 2

const input = await readInput(process.stdin)
const parsed = input.ok
  ? parseReportFacts(input.value)
  : { ok: false as const, path: '$', message: input.message }
if (parsed.ok) {
  const output = frozen(figures(parsed.facts), createHash('sha256'))
  process.stdout.write(`${JSON.stringify(output)}\n`)
} else {
  process.stderr.write(`${parsed.path}: ${parsed.message}\n`)
  process.exitCode = CONTRACT_BREACH
}
