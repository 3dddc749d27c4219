import '@/program/environment'

import { parseArgs } from 'node:util'

import { askRequests } from '../ask'
import { type DatabaseKind, makePlace } from '../place'
import { Program } from '../program'

const WRONG_USE = 2

/**
 * Asks the built product, on a database of its own, what nobody asks it, and prints the figures. The same seed asks the
 * same again. Answers 1 when anything was answered with a failure of ours.
 */
export async function requests(args: readonly string[]): Promise<number> {
  const options = read(args)
  if (!options) {
    console.error(
      'Usage: npm run torture -- requests [--seed 1] [--requests 10000] [--rounds 1] [--at-once 4] [--from 0] [--database sqlite] [--port 4320]',
    )
    return WRONG_USE
  }
  const { port, database, ...asked } = options
  const place = await makePlace(database, process.cwd(), {
    CRON_IN_PROCESS: 'true',
    LOG_LEVEL: 'error',
  })
  const program = new Program(place, 'server', port)
  try {
    await program.start()
    const product = {
      url: program.url ?? '',
      password: place.password,
      memory: () => program.memory(),
      errors: program.errors,
    }
    const isFine = await askRequests({ product, ...asked, say: (line) => console.log(line) })
    return isFine ? 0 : 1
  } finally {
    await program.stop()
    await place.remove()
  }
}

/** What other parts are told is none of ours. */
function read(args: readonly string[]) {
  const options = Object.fromEntries(
    ['seed', 'from', 'requests', 'rounds', 'at-once', 'database', 'port'].map(
      (name) => [name, { type: 'string' }] as const,
    ),
  )
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  const number = (name: string, usual: number) => {
    const text = values[name] ?? String(usual)
    return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
  }
  const seed = number('seed', 1)
  const from = number('from', 0)
  const count = number('requests', 10_000)
  const rounds = number('rounds', 1)
  const atOnce = number('at-once', 4)
  const port = number('port', 4320)
  const database = kindOf(values.database)
  if (seed === null || from === null || !count || !rounds || !atOnce || !port || !database) {
    return null
  }
  return { seed, from, requests: count, rounds, atOnce, port, database }
}

function kindOf(text: unknown): DatabaseKind | null {
  if (text === undefined || text === 'sqlite') return 'sqlite'
  return text === 'mongodb' ? text : null
}
