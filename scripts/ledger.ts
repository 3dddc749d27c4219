import { ledger } from '../src/domain/obligation/ledger/ledger'
import { parseFacts } from '../src/domain/obligation/ledger/parse'

/** `npm run -s ledger < facts.json`: facts on stdin, `{ "rows": [...] }` on stdout (ledger.md, Contract). */

const CONTRACT_BREACH = 2
const NOT_JSON = { ok: false, path: '$', message: 'not JSON' } as const

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))

const input = fromJson(Buffer.concat(chunks).toString('utf8'))
const parsed = input.ok ? parseFacts(input.value) : NOT_JSON
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify({ rows: ledger(parsed.facts) })}\n`)
} else {
  process.stderr.write(`${parsed.path}: ${parsed.message}\n`)
  process.exitCode = CONTRACT_BREACH
}

function fromJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
