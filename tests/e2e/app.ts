import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { withoutShift } from '../helpers/clock'

/** What a browser test needs to know of the running product. */
export type App = {
  url: string
  databaseUri: string
  password: string
  secret: string
  /** Where a test may listen for what the product tells others: `127.0.0.1:port`. */
  receiver: string
}

const START_TIMEOUT_MS = 120_000

/**
 * Builds the product, seeds a database with the sample year, and starts a production server on each of `count` copies of
 * it, each on a free port.
 */
export async function startApps(
  count: number,
): Promise<{ apps: App[]; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-e2e-'))
  const apps = await Promise.all(
    Array.from({ length: count }, async (_, index): Promise<App> => {
      return {
        url: `http://127.0.0.1:${await freePort()}`,
        databaseUri: `file:${path.join(folder, `t${index}.db`)}`,
        password: 'mat-khau-cua-bai-kiem-thu',
        secret: 'a secret of the browser tests, longer than thirty-two',
        receiver: `127.0.0.1:${await freePort()}`,
      }
    }),
  )
  const [first, ...others] = apps
  if (!first) throw new Error('at least one product')
  const env = environment(first)
  // The build does not depend on the day.
  if (process.env.E2E_REUSE_BUILD !== '1') run('npm', ['run', '-s', 'build'], withoutShift(env))
  run('npm', ['run', '-s', 'seed', '--', '--sample'], env)
  for (const { databaseUri } of others) copyDatabase(first.databaseUri, databaseUri)
  const servers = await Promise.all(apps.map(serve))
  return {
    apps,
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Of a database that nobody has open: what is in its log is part of it. */
function copyDatabase(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    const file = `${from.slice('file:'.length)}${suffix}`
    if (existsSync(file)) copyFileSync(file, `${to.slice('file:'.length)}${suffix}`)
  }
}

/** One production server on the test's database; `kill` ends it as a power cut would. */
export async function serve(
  app: App,
): Promise<{ stop: () => Promise<void>; kill: () => Promise<void> }> {
  const { port } = new URL(app.url)
  // As `npm start`, without the processes around it: a kill reaches the server itself.
  const server = spawn(process.execPath, ['scripts/run.mjs', 'src/server/main.ts'], {
    env: { ...environment(app), NODE_OPTIONS: '--conditions=production', PORT: port },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await answering(`${app.url}/api/v1/outlets`, server)
  return { stop: () => ended(server, 'SIGTERM'), kill: () => ended(server, 'SIGKILL') }
}

/** The environment of the product's own commands on the test's database. */
export function environment(app: App): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URI: app.databaseUri,
    PAYLOAD_SECRET: app.secret,
    SERVER_URL: app.url,
    HOST: '127.0.0.1',
    DEMO_PASSWORD: app.password,
    CRON_IN_PROCESS: 'true',
    WEBHOOK_HOSTS: app.receiver,
    // A line for every request would bury what the tests say.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
    TZ: 'Asia/Ho_Chi_Minh',
  }
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(command, args, { env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error('the server ended before it answered')
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error(`no answer from ${url}`)
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
