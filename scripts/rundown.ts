import { parseRundown, rundown } from '../src/domain/rundown/contract'

/** `npm run -s rundown < plan.json`: a plan on stdin, its timing on stdout (rundown-timing.md, Contract). */

const CONTRACT_BREACH = 2
const NOT_JSON = { ok: false, path: '$', message: 'not JSON' } as const

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))

const input = fromJson(Buffer.concat(chunks).toString('utf8'))
const parsed = input.ok ? parseRundown(input.value) : NOT_JSON
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify(rundown(parsed.input))}\n`)
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
