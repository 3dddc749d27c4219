import { ledger } from '../src/domain/obligation/ledger/ledger'
import { parseFacts } from '../src/domain/obligation/ledger/parse'
import { readInput } from './readInput'

/** `npm run -s ledger < facts.json`: facts on stdin, `{ "rows": [...] }` on stdout (ledger.md, Contract). */

const CONTRACT_BREACH = 2

const input = await readInput(process.stdin)
const parsed = input.ok
  ? parseFacts(input.value)
  : { ok: false as const, path: '$', message: input.message }
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify({ rows: ledger(parsed.facts) })}\n`)
} else {
  process.stderr.write(`${parsed.path}: ${parsed.message}\n`)
  process.exitCode = CONTRACT_BREACH
}
