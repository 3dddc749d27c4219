import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import autocannon from 'autocannon'

import { seedPublicTexts } from './apiData'
import {
  ARTICLE_PAGE,
  FRONT_PAGE,
  LIST,
  listen,
  type ServerName,
  SERVERS,
  STOCK,
} from './apiServers'

/**
 * `npm run bench:api -- --seconds 5 --rounds 3`: how many requests a second one process answers with ten articles of about 60 kB
 * (SQLite, thrown away afterwards): `node:http` with the same bytes, the public API and the site's pages warm, in gzip and as 304, every request a
 * miss, and Payload's own REST on the same rows. In turns, the best round of each counts, by what it took of the processor: so
 * what else the machine does does not.
 */

const { values: given } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
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

type Urls = Record<ServerName, string>

async function casesOf(urls: Urls): Promise<Case[]> {
  const list = urls.front + LIST
  const etag = (await fetch(list, { headers: { 'accept-encoding': 'identity' } })).headers.get(
    'etag',
  )
  const gzip = { 'accept-encoding': 'gzip' }
  const all: [name: string, server: ServerName, path: string, headers?: Case['headers']][] = [
    ['bare, ten articles', 'bare', LIST],
    ['warm, ten articles', 'front', LIST],
    ['warm, one article', 'front', '/api/v1/articles/bai-0'],
    ['warm, gzip', 'front', LIST, gzip],
    ['304', 'front', LIST, { 'if-none-match': etag ?? '' }],
    ['bare, front page', 'bare', FRONT_PAGE],
    ['warm, front page', 'front', FRONT_PAGE],
    ['warm, front page, gzip', 'front', FRONT_PAGE, gzip],
    ['bare, article page', 'bare', ARTICLE_PAGE],
    ['warm, article page', 'front', ARTICLE_PAGE],
    ['miss, ten articles', 'miss', LIST],
    ['miss, front page', 'miss', FRONT_PAGE],
    ['miss, article page', 'miss', ARTICLE_PAGE],
    ['Payload REST, ten rows', 'stock', STOCK],
  ]
  return all.map(([name, server, path, headers]) => ({
    ...{ name, server, headers },
    url: urls[server] + path,
  }))
}

async function load({ url, headers }: Case, child: ChildProcess): Promise<Result> {
  const before = await cpuMs(child)
  const { requests, latency, throughput, non2xx } = await autocannon({
    ...{ url, headers, connections: Number(given.connections), duration: Number(given.seconds) },
  })
  if (non2xx > 0 && !headers?.['if-none-match']) throw new Error(`${url}: ${non2xx} failed`)
  return {
    perSecond: requests.total / Number(given.seconds),
    perCpuSecond: (requests.total / ((await cpuMs(child)) - before)) * 1000,
    p99: latency.p99,
    bytes: throughput.total / requests.total,
  }
}

/** What the servers took of the processor so far, in milliseconds. */
function cpuMs(child: ChildProcess): Promise<number> {
  child.send('cpu')
  return new Promise((resolve) => {
    child.once('message', (ms) => resolve(ms as number))
  })
}

/** What a case is compared with: the same bytes from bare `node:http`. */
const bareOf = (name: string): string =>
  ['front page', 'article page']
    .map((page) => `bare, ${page}`)
    .find((one) => name.includes(one.slice('bare, '.length))) ?? 'bare, ten articles'

function tell(results: Map<string, Result>): boolean {
  const of = (name: string) => results.get(name)?.perCpuSecond ?? 0
  const stock = of('Payload REST, ten rows')
  for (const [name, { perSecond, perCpuSecond, p99, bytes }] of results) {
    const fixed = perCpuSecond.toFixed(0)
    const percent = ((perCpuSecond / of(bareOf(name))) * 100).toFixed(1)
    console.log(
      `${name.padEnd(24)} ${fixed.padStart(7)} per second of processor  ${percent.padStart(6)} % of bare  ${(perCpuSecond / stock).toFixed(1).padStart(7)} × stock  ${(bytes / 1024).toFixed(1).padStart(6)} kB  (${perSecond.toFixed(0)}/s, p99 ${p99} ms)`,
    )
  }
  const KINDS = ['ten articles', 'front page', 'article page']
  const goals = KINDS.flatMap((kind): [string, boolean][] => [
    [`warm, ${kind}: ≥ 75 % of bare`, of(`warm, ${kind}`) >= 0.75 * of(`bare, ${kind}`)],
    [`warm, ${kind}: ≥ 100 × stock`, of(`warm, ${kind}`) >= 100 * stock],
    [`miss, ${kind}: ≥ 3 × stock`, of(`miss, ${kind}`) >= 3 * stock],
  ])
  for (const [goal, isMet] of goals) console.log(`${isMet ? ' ' : '!'} ${goal}`)
  return goals.every(([, isMet]) => isMet)
}

/** Opens the servers in a process of their own, and hears where they listen. */
function serving(): Promise<{ urls: Urls; child: ChildProcess }> {
  const nowhere = openSync('/dev/null', 'w')
  const args = [...process.execArgv, process.argv[1] ?? '', '--serve']
  // The log goes where nobody reads it, as written as ever.
  const stdio = ['ignore', nowhere, 'inherit', 'ipc'] as const
  const child = spawn(process.execPath, args, { env: process.env, stdio: [...stdio] })
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
  const urls = {} as Urls
  for (const name of SERVERS) urls[name] = await listen(name, payload)
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
    for (let round = 0; round < Number(given.rounds); round += 1) {
      for (const one of await casesOf(urls)) {
        if (!one.name.includes(given.only)) continue
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
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-api-'))
  try {
    process.exitCode = (await compare(folder)) ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  process.exit()
}
