import { parseArgs } from 'node:util'

import { emptyPlace } from '../place'
import { type LoadFigures, underLoad } from '../publishes/load'
import { ORIGIN } from '../publishes/reader'
import { publicServers } from '../publishes/server'
import { prepareTurns } from '../publishes/turns'
import { randomOf } from '../random'

const WRONG_USE = 2
const SHOWN = 20

/**
 * `npm run torture -- readers`: a text is published, published anew or taken down every 100 ms while readers ask for it, for its page and for the list: none
 * is shown it older than what was acknowledged before they asked; of another process, than what was so a second before (docs/operations.md).
 */
export async function readers(args: readonly string[]): Promise<number> {
  const options = read(args)
  if (!options) {
    console.error(
      'Usage: npm run torture -- readers [--seed 1] [--seconds 20] [--every 100] [--readers 8] [--database mongodb|sqlite]',
    )
    return WRONG_USE
  }
  const { seed, seconds, every, database } = options
  const random = randomOf(seed)
  const place = emptyPlace(database, process.cwd(), {
    SERVER_URL: ORIGIN,
    CRON_IN_PROCESS: 'false',
  })
  const servers = await publicServers(place)
  try {
    for (const server of servers) await server.start()
    await servers[0].ask({ do: 'makeNewsroom', webhooks: [] })
    const turns = await prepareTurns(servers, Math.ceil((seconds * 1000) / every), random)
    console.log(`${turns.length} texts are ready`)
    const load = { servers, turns, random, everyMs: every, readers: options.readers }
    const figures = await underLoad(load)
    tell(figures, options)
    return figures.wrong.length === 0 && figures.refused.length === 0 ? 0 : 1
  } finally {
    for (const server of servers) await server.kill()
    await place.remove()
  }
}

function tell(
  figures: LoadFigures,
  { seed, database, every }: NonNullable<ReturnType<typeof read>>,
) {
  const { acts, seconds, answers, wrong, refused } = figures
  const took = [...figures.actMs].sort((one, other) => one - other)
  const asked = [...answers].map(([name, count]) => `${name} ${count}`).join(', ')
  console.log(
    `readers (${database}, seed ${seed}): ${acts} changes in ${seconds.toFixed(1)} s, one begun every ${every} ms`,
  )
  console.log(
    `a change took ${took[Math.floor(took.length / 2)]} ms in the middle, ${took.at(-1)} ms at most`,
  )
  console.log(`answers: ${asked}; none in half a minute: ${figures.unanswered}`)
  console.log(
    `shown as before by the other process: until ${figures.longestBehindMs} ms after the commit`,
  )
  for (const [name, lines] of Object.entries({ refused, 'older than acknowledged': wrong })) {
    console.log(`${name}: ${lines.length}`)
    for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`)
  }
}

/** What other parts are told is none of ours. */
function read(args: readonly string[]) {
  const usual = { seed: 1, seconds: 20, every: 100, readers: 8 }
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { seed: text, seconds: text, every: text, readers: text, database: text },
    ...{ strict: false, allowPositionals: true },
  })
  const number = (name: keyof typeof usual) => Number(values[name] ?? usual[name])
  const numbers = {
    ...{ seed: number('seed'), seconds: number('seconds') },
    ...{ every: number('every'), readers: number('readers') },
  }
  const isWhole = Object.values(numbers).every((one) => Number.isInteger(one) && one >= 0)
  const isMongo = process.env.TEST_MONGODB_URI || process.env.MONGODB_URI
  const database = values.database ?? (isMongo ? 'mongodb' : 'sqlite')
  if (!isWhole || (database !== 'sqlite' && database !== 'mongodb')) return null
  return { ...numbers, database } as const
}
