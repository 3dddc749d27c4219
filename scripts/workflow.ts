import { playScript } from '../src/domain/workflow/text/play'
import { parseScript } from '../src/domain/workflow/text/script'
import { readInput } from './readInput'

/** `npm run -s workflow < script.json`: a script on stdin, `{ "results": [...] }` on stdout (workflow.md, Contract). */

const CONTRACT_BREACH = 2

const input = await readInput(process.stdin)
const parsed = input.ok
  ? parseScript(input.value)
  : { ok: false as const, path: '$', message: input.message }
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify(playScript(parsed.script))}\n`)
} else {
  process.stderr.write(`${parsed.path}: ${parsed.message}\n`)
  process.exitCode = CONTRACT_BREACH
}
