import { kills } from './torture/parts/kills'
import { publishes } from './torture/parts/publishes'
import { readers } from './torture/parts/readers'
import { requests } from './torture/parts/requests'

/** `npm run torture [-- part] [--seed N …]`: what is too long for `npm test`, repeatable by its seed; all parts or one. */

type Part = (args: readonly string[]) => Promise<number>

const PARTS: Record<string, Part> = { requests, kills, publishes, readers }

const args = process.argv.slice(2)
const [first = ''] = args
const isNamed = !first.startsWith('-') && first !== ''
if (isNamed && !(first in PARTS)) {
  console.error(`There is no part ${first}. Parts: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
const wanted = Object.entries(PARTS).filter(([name]) => !isNamed || name === first)
let worst = 0
for (const [name, part] of wanted) {
  console.log(`── ${name}`)
  worst = Math.max(worst, await part(isNamed ? args.slice(1) : args))
}
process.exit(worst)
