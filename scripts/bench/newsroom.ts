import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { Payload, TypedUser } from 'payload'

import { type Act, actsOf, retyped } from './newsroomActs'
import { type Bench, seedNewsroom, textOf } from './newsroomData'
import { Queries } from './queries'

/**
 * `npm run bench:newsroom -- --texts 100000 --runs 20`: a province's newsrooms with so many texts (SQLite, thrown away
 * afterwards): the lists, searches and desks of a reporter, an editor and a head, opening, saving and merging a text. Each
 * beside its goal and beside the plainest way to do the same with Payload, by the clock and by the processor's time, which
 * is the truer one where other programs run. `--database FILE` keeps what was made there and measures it again; `--only
 * WORDS` measures what has these in its name, `--ours` leaves the plain way out, `--plans` prints how SQLite finds the rows
 * of each read. `--mongo`, with TEST_MONGODB_URI: on MongoDB with fewer texts: what is counted there is the queries of each
 * act.
 */

const { values: given } = parseArgs({
  options: {
    texts: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    database: { type: 'string', default: '' },
    plans: { type: 'boolean', default: false },
    ours: { type: 'boolean', default: false },
    mongo: { type: 'boolean', default: false },
  },
})
const RUNS = Number(given.runs)
const MOST_ON_MONGO = 2_000
const LONG = 3_000
/** The plainest way is measured for its middle alone. */
const PLAIN_RUNS = 3

const at = (times: number[], part: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor((times.length - 1) * part)] ?? 0

/** Milliseconds of each run: by the clock, and of the processor (the database's own thread with it). */
type Times = { wall: number[]; cpu: number[] }

async function timesOf(work: () => Promise<unknown>, runs = RUNS): Promise<Times> {
  const times: Times = { wall: [], cpu: [] }
  // The first has its statements to prepare.
  await work()
  for (let run = 0; run < runs; run += 1) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(used)
    times.wall.push(performance.now() - start)
    times.cpu.push((user + system) / 1000)
  }
  return times
}

async function measure({ name, goal, work, plain }: Act, queries: Queries): Promise<boolean> {
  const ours = await timesOf(work)
  const stock = given.ours ? null : await timesOf(plain, PLAIN_RUNS)
  const { count, repeated } = await queries.of(work)
  const [p50, p95, cpu] = [at(ours.wall, 0.5), at(ours.wall, 0.95), at(ours.cpu, 0.95)]
  const of = stock && at(stock.wall, 0.5)
  const isGood = p95 < goal
  const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0).padStart(5)
  console.log(
    `${isGood ? ' ' : '!'} ${name.padEnd(46)} p50 ${ms(p50)}  p95 ${ms(p95)} (processor ${ms(cpu)})  goal ${goal} ms  ${of === null ? '' : `${(p50 / of).toFixed(1)} × ${ms(of)}  `}${count} queries`,
  )
  if (repeated.length > 0) console.log(`      ${repeated.slice(0, 6).join(', ')}`)
  if (given.plans) for (const line of await queries.plans()) console.log(`      ${line}`)
  return isGood
}

/** The reporter's draft becomes a long one, saved the usual way. */
async function lengthen(payload: Payload, { draft, people }: Bench): Promise<void> {
  const draw = (bound: number) => Math.floor(Math.random() * bound)
  const content = retyped(textOf(LONG, draw), draw)
  await payload.update({
    ...{ collection: 'articles', id: draft, draft: true, depth: 0, overrideAccess: true },
    data: { content: content as never },
    user: { id: people.reporter, collection: 'users' } as TypedUser,
  })
}

/** The newsrooms, made now or kept from an earlier run: then a file beside the database says what is opened. */
async function newsroomOf(payload: Payload, texts: number): Promise<Bench> {
  const kept = `${given.database}.json`
  if (given.database && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Bench
  const start = performance.now()
  const bench = await seedNewsroom(payload, texts)
  await lengthen(payload, bench)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${texts.toLocaleString('en')} texts on ${payload.db.name}, made in ${seconds} s`)
  if (given.database) writeFileSync(kept, JSON.stringify(bench))
  return bench
}

async function run(texts: number): Promise<boolean> {
  const { openPayload } = await import('@/program/openPayload')
  const payload = await openPayload()
  const bench = await newsroomOf(payload, texts)
  const queries = new Queries(payload)
  let isGood = true
  for (const act of await actsOf(payload, bench)) {
    if (!act.name.includes(given.only)) continue
    isGood = (await measure(act, queries)) && isGood
  }
  const { connection } = payload.db as unknown as { connection?: { dropDatabase?: () => unknown } }
  if (payload.db.name === 'mongoose') await connection?.dropDatabase?.()
  await payload.destroy()
  return isGood
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-newsroom-'))
try {
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
  const mongo = process.env.TEST_MONGODB_URI
  if (given.mongo && mongo) {
    const name = `bench${randomUUID().replaceAll('-', '').slice(0, 12)}`
    process.env.DATABASE_URI = `${mongo.replace(/\/?(\?|$)/, `/${name}$1`)}&monitorCommands=true`
    await run(Math.min(MOST_ON_MONGO, Number(given.texts)))
  } else {
    const file = given.database ? path.resolve(given.database) : path.join(folder, 'bench.db')
    process.env.DATABASE_URI = `file:${file}`
    const isGood = await run(Number(given.texts))
    const size = statSync(file).size / 1024 / 1024
    console.log(`${size.toFixed(0)} MB. ${isGood ? 'Every goal is met.' : '! misses its goal.'}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
