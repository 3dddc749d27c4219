import { parseRundown, rundown } from '../src/domain/rundown/contract'
import { readInput } from './readInput'

/** `npm run -s rundown < plan.json`: a plan on stdin, its timing on stdout (rundown-timing.md, Contract). */

const CONTRACT_BREACH = 2

const input = await readInput(process.stdin)
const parsed = input.ok
  ? parseRundown(input.value)
  : { ok: false as const, path: '$', message: input.message }
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify(rundown(parsed.input))}\n`)
} else {
  process.stderr.write(`${parsed.path}: ${parsed.message}\n`)
  process.exitCode = CONTRACT_BREACH
}
