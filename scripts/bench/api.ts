import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import autocannon from 'autocannon'

import { seedPublicTexts } from './apiData'
import {
  ARTICLE,
  ARTICLE_PAGE,
  FRONT_PAGE,
  LIST,
  listenAll,
  MISS,
  type ServerName,
  STOCK,
  type Urls,
} from './apiServers'
import { onCore, pinned } from './cores'

/**
 * `npm run bench:api -- --requests 2000 --rounds 8`: how many requests a second one process answers with ten articles of about 60 kB
 * (SQLite, thrown away afterwards): bare `node:http` with the very same headers and bytes, the public API and the site's pages warm, in
 * gzip and as 304; every request a miss (an address nobody asked for before, in a process that serves), or cold (made of the database alone);
 * and Payload's own REST on the same rows. The servers are one process on one core, whoever
 * asks another on the other (Linux). In many short turns, so that what else the machine does meets all alike; the best of each counts. Two measures stand beside each other: requests by the clock,
 * in which whatever else the machine does counts, and by what they took of the servers' processor, in which it does not; goals are of the second.
 */

const { values: given } = parseArgs({
  options: {
    /** Of each case in a round; a twentieth of it where every one is made. */
    requests: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    /** Of the bench itself: the process with the servers that are compared, of which one at a time is asked. */
    serve: { type: 'boolean', default: false },
  },
})

type Case = {
  name: string
  server: ServerName
  url: string
  headers?: Record<string, string>
}
type Result = {
  /** As the load maker saw it: what else the machine does counts. */
  perSecond: number
  /** Requests in a second of the server’s own processor: what is compared. */
  perCpuSecond: number
  p99: number
  bytes: number
}

async function casesOf(urls: Urls): Promise<Case[]> {
  const tagOf = async (path: string) =>
    (await fetch(urls.front + path, { headers: { 'accept-encoding': 'identity' } })).headers.get(
      'etag',
    )
  const known = { 'if-none-match': (await tagOf(LIST)) ?? '' }
  const gzip = { 'accept-encoding': 'gzip' }
  const kinds: [name: string, path: string, headers?: Case['headers']][] = [
    ['ten articles', LIST],
    ['ten articles, gzip', LIST, gzip],
    ['ten articles, 304', LIST, known],
    ['one article', ARTICLE],
    ['front page', FRONT_PAGE],
    ['front page, gzip', FRONT_PAGE, gzip],
    ['article page', ARTICLE_PAGE],
  ]
  const both = kinds.flatMap(([name, path, headers]): Case[] => [
    { name: `bare, ${name}`, server: 'bare', url: urls.bare + path, headers },
    { name: `warm, ${name}`, server: 'front', url: urls.front + path, headers },
  ])
  const made = kinds
    .filter(([, , headers]) => !headers)
    .flatMap(([name, path]) =>
      (['miss', 'cold'] as const).map((server): Case => ({
        name: `${server}, ${name}`,
        server,
        url: urls[server] + path,
      })),
    )
  return [...both, ...made, { name: STOCK_NAME, server: 'stock', url: urls.stock + STOCK }]
}

const STOCK_NAME = 'Payload REST, ten rows'

const MADE_PART = 20

async function load({ url, headers, server }: Case, child: ChildProcess): Promise<Result> {
  const isMade = server !== 'front' && server !== 'bare'
  const amount = Math.ceil(Number(given.requests) / (isMade ? MADE_PART : 1))
  const before = await cpuMs(child)
  const begun = performance.now()
  const { requests, latency, throughput, non2xx } = await autocannon({
    ...{ url, headers, amount, connections: Math.min(Number(given.connections), amount) },
    ...(server === 'miss' && { requests: [{ setupRequest: elsewhere(url) }] }),
  })
  const seconds = (performance.now() - begun) / 1000
  if (non2xx > 0 && !headers?.['if-none-match']) throw new Error(`${url}: ${non2xx} failed`)
  return {
    perSecond: requests.total / seconds,
    perCpuSecond: (requests.total / ((await cpuMs(child)) - before)) * 1000,
    p99: latency.p99,
    bytes: throughput.total / requests.total,
  }
}

/** Each request at an address that nobody asked for before. */
function elsewhere(url: string) {
  const { pathname, search } = new URL(url)
  return (request: autocannon.Request): autocannon.Request => ({
    ...request,
    path: `${pathname}${search ? `${search}&` : '?'}${MISS}=${(asked += 1)}`,
  })
}
let asked = 0

/** What the servers took of the processor so far, in milliseconds. */
function cpuMs(child: ChildProcess): Promise<number> {
  child.send('cpu')
  return new Promise((resolve) => {
    child.once('message', (ms) => resolve(ms as number))
  })
}

/** What a case is compared with: the same bytes from bare `node:http`. */
const bareOf = (name: string): string => name.replace(/^(warm|miss|cold), /, 'bare, ')

function tell(results: Map<string, Result>): boolean {
  const of = (name: string): Result | undefined => results.get(name)
  const stock = of(STOCK_NAME)
  const share = (one: Result | undefined, other: Result | undefined, by: Measure) =>
    one && other ? one[by] / other[by] : NaN
  console.log(`Node ${process.version}`)
  console.log(
    '                           per second of processor: of bare, × stock | by the clock: of bare',
  )
  for (const [name, one] of results) {
    const bare = of(bareOf(name)) ?? of('bare, ten articles')
    const percent = (by: Measure) => `${(share(one, bare, by) * 100).toFixed(1)} %`.padStart(8)
    console.log(
      `${name.padEnd(26)} ${one.perCpuSecond.toFixed(0).padStart(8)} ${percent('perCpuSecond')} ${share(one, stock, 'perCpuSecond').toFixed(1).padStart(7)} × | ${one.perSecond.toFixed(0).padStart(7)} ${percent('perSecond')}, p99 ${one.p99} ms, ${(one.bytes / 1024).toFixed(1)} kB`,
    )
  }
  const KINDS = ['ten articles', 'front page', 'article page']
  const goals = KINDS.flatMap((kind): [string, boolean][] => [
    [`warm, ${kind}: ≥ 75 % of bare`, share(of(`warm, ${kind}`), of(`bare, ${kind}`), BY) >= 0.75],
    [`warm, ${kind}: ≥ 100 × stock`, share(of(`warm, ${kind}`), stock, BY) >= 100],
    [`miss, ${kind}: ≥ 3 × stock`, share(of(`miss, ${kind}`), stock, BY) >= 3],
  ])
  for (const [goal, isMet] of goals) console.log(`${isMet ? ' ' : '!'} ${goal}`)
  return goals.every(([, isMet]) => isMet)
}

type Measure = 'perCpuSecond' | 'perSecond'
const BY: Measure = 'perCpuSecond'

/** Opens the servers in a process of their own, and hears where they listen. */
function serving(): Promise<{ urls: Urls; child: ChildProcess }> {
  const nowhere = openSync('/dev/null', 'w')
  // Bundled as `npm start` is: tsx names every function anew each time it is made.
  const args = [path.resolve('scripts/run.mjs'), process.argv[1] ?? '', '--serve']
  // The log goes where nobody reads it, as written as ever.
  const stdio = ['ignore', nowhere, 'inherit', 'ipc'] as const
  const [command, before] = onCore(0)
  const child = spawn(command, [...before, ...args], {
    // React has another build for development, which takes longer.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: [...stdio],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (urls) => resolve({ urls: urls as Urls, child }))
    child.once('exit', () => reject(new Error('The servers did not start.')))
  })
}

async function serve(): Promise<void> {
  const { openPayload } = await import('@/program/openPayload')
  const { createLogger } = await import('@/logging/logger')
  const payload = await openPayload({ log: createLogger({}) })
  await seedPublicTexts(payload)
  const urls = await listenAll(payload)
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1000)
  })
  process.send?.(urls)
}

async function compare(folder: string): Promise<boolean> {
  process.env.DATABASE_URI = `file:${path.join(folder, 'bench.db')}`
  const { urls, child } = await serving()
  try {
    const results = new Map<string, Result>()
    const cases = (await casesOf(urls)).filter(({ name }) => name.includes(given.only))
    // Once unmeasured: the engine has not compiled anything yet.
    for (const one of cases) await load(one, child)
    for (let round = 0; round < Number(given.rounds); round += 1) {
      for (const one of cases) {
        const result = await load(one, child)
        const best = results.get(one.name)
        if (!best || result.perCpuSecond > best.perCpuSecond) results.set(one.name, result)
      }
    }
    return tell(results)
  } finally {
    child.kill()
  }
}

process.env.DISABLE_PAYLOAD_HMR ??= 'true'
process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
if (given.serve) await serve()
else {
  pinned(1)
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-api-'))
  try {
    process.exitCode = (await compare(folder)) ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  process.exit()
}
