import { parseArgs } from 'node:util'

import { killsOf, linesOf } from '../publishes/figures'
import { torturePublishes } from '../publishes/torture'

const WRONG_USE = 2

/**
 * `npm run torture -- publishes`: texts are published, published anew and taken down by two servers that are killed within, at a call of the
 * database drawn from the seed; the worker too. What readers see, the change log and webhooks must be right (docs/operations.md).
 */
export async function publishes(args: readonly string[]): Promise<number> {
  const options = read(args)
  if (!options) {
    console.error(
      'Usage: npm run torture -- publishes [--seed 1] [--publishes 500] [--kills 50] [--database mongodb|sqlite]',
    )
    return WRONG_USE
  }
  const say = (line: string) => console.log(line)
  const begun = Date.now()
  const done = await torturePublishes({ ...options, root: process.cwd(), say })
  const { figures, errors } = done
  say(
    `publishes (${options.database}, seed ${options.seed}), ${Math.round((Date.now() - begun) / 1000)} s`,
  )
  for (const line of linesOf(figures)) say(line)
  say(`errors in the log: ${errors.length}`)
  for (const line of errors.slice(0, 10)) say(`  ${line.slice(0, 300)}`)
  const isFine = figures.wrong.length === 0 && errors.length === 0
  if (killsOf(figures) === 0 && options.kills > 0) say('Nothing was killed.')
  if (isFine) await done.remove()
  else say(`left to be looked at: ${done.folder}`)
  return isFine ? 0 : 1
}

/** What other parts are told is none of ours. */
function read(args: readonly string[]) {
  const options = Object.fromEntries(
    ['seed', 'publishes', 'kills', 'database'].map((name) => [name, { type: 'string' }] as const),
  )
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  const number = (name: string, usual: number) => {
    const text = values[name] ?? String(usual)
    return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
  }
  const [seed, publishes, kills] = [
    number('seed', 1),
    number('publishes', 500),
    number('kills', 50),
  ]
  const usual = process.env.TEST_MONGODB_URI || process.env.MONGODB_URI ? 'mongodb' : 'sqlite'
  const database = values.database ?? usual
  if (database !== 'sqlite' && database !== 'mongodb') return null
  if (seed === null || !publishes || kills === null) return null
  return { seed, publishes, kills, database } as const
}
