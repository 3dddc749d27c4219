import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { withoutShift } from '../helpers/clock'

/** What a browser test needs to know of the running product. */
export type App = { url: string; databaseUri: string; password: string; secret: string }

const START_TIMEOUT_MS = 120_000

/** Builds the product, seeds a fresh database with the sample year and starts the production server on a free port. */
export async function startApp(): Promise<App & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-e2e-'))
  const port = await freePort()
  const app: App = {
    url: `http://127.0.0.1:${port}`,
    databaseUri: `file:${path.join(folder, 't.db')}`,
    password: 'mat-khau-cua-bai-kiem-thu',
    secret: 'a secret of the browser tests, longer than thirty-two',
  }
  const env = environment(app)
  // The build does not depend on the day.
  if (process.env.E2E_REUSE_BUILD !== '1') run('npm', ['run', '-s', 'build'], withoutShift(env))
  run('npm', ['run', '-s', 'seed', '--', '--sample'], env)
  const server = await serve(app)
  return {
    ...app,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One production server on the test's database; `kill` ends it as a power cut would. */
export async function serve(
  app: App,
): Promise<{ stop: () => Promise<void>; kill: () => Promise<void> }> {
  const { port } = new URL(app.url)
  const server = spawn('node_modules/.bin/next', ['start', '-H', '127.0.0.1', '-p', port], {
    env: { ...environment(app), NODE_OPTIONS: '--conditions=production' },
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
    DEMO_PASSWORD: app.password,
    CRON_IN_PROCESS: 'true',
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
