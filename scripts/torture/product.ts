import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'

const READY_WITHIN_MS = 300_000
const PASSWORD = 'mat-khau-cua-tra-tan'

/** The built product on a database and folders of its own. */
export type Product = {
  url: string
  password: string
  pid: number
  /** Bytes of memory its process has. */
  memory: () => number
  /** What it wrote into its log that was an error. */
  errors: () => string[]
  stop: () => Promise<void>
}

/**
 * Seeds the sample year into a new database and starts the server on it. Everything it writes stays in `folder`: a
 * second root of the project, its files linked, its uploads its own.
 * @param port of 127.0.0.1, where nothing listens yet.
 * @throws Error when the build is missing or the server does not come up.
 */
export async function startProduct({
  folder,
  port,
}: {
  folder: string
  port: number
}): Promise<Product> {
  const root = path.join(folder, 'root')
  mkdirSync(path.join(root, 'media'), { recursive: true })
  for (const name of readdirSync(process.cwd())) {
    if (!OWN.has(name)) symlinkSync(path.resolve(name), path.join(root, name))
  }
  const env = environment(folder, port)
  await finished(start(['scripts/seed.ts', '--sample'], { root, env, onLine: () => {} }))
  const errors: string[] = []
  const server = start(['src/server/main.ts'], {
    root,
    env,
    onLine: (line) => {
      if (/"level":(50|60)/.test(line)) errors.push(line)
    },
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, server)
  const pid = server.pid ?? 0
  return {
    url,
    password: PASSWORD,
    pid,
    memory: () => memoryOf(pid),
    errors: () => errors,
    stop: async () => {
      server.kill('SIGTERM')
      if (server.exitCode === null) await new Promise((done) => server.once('exit', done))
    },
  }
}

/** What the second root has of its own, or must not share. */
const OWN = new Set(['media', '.git', '.env', '.env.local', '.env.production', 'test-results'])

function environment(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '--conditions=production',
    DATABASE_URI: process.env.TORTURE_DATABASE_URI ?? `file:${path.join(folder, 'toa-soan.db')}`,
    PAYLOAD_SECRET: 'a secret of the torture, longer than thirty-two signs',
    SERVER_URL: `http://127.0.0.1:${port}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    DEMO_PASSWORD: PASSWORD,
    CRON_IN_PROCESS: 'true',
    LOG_LEVEL: 'error',
    TZ: 'Asia/Ho_Chi_Minh',
  }
}

type Start = { root: string; env: NodeJS.ProcessEnv; onLine: (line: string) => void }

function start(args: string[], { root, env, onLine }: Start): ChildProcess {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  return child
}

async function finished(child: ChildProcess): Promise<void> {
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`The sample data could not be seeded (${String(code)}).`)
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until && server.exitCode === null) {
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await new Promise((done) => setTimeout(done, 300))
  }
  server.kill('SIGKILL')
  throw new Error('The server did not come up. Is there a build (npm run build)?')
}

/** Of the process alone; Linux says it in a file, in kilobytes. */
function memoryOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) * 1024
}
