import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, readFileSync, type WriteStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

import type { Place } from './place'

const READY_MS = 600_000
const ASK_EVERY_MS = 50
const WORKER_READY = 'Tiến trình nền đã chạy'

/** A server or the worker, in a process group of its own. */
export class Program {
  private child: ChildProcess | null = null
  private wasReady = false
  private readonly log: WriteStream
  /** Lines of the log with the level `error` or worse, over all its lives. */
  readonly errors: string[] = []

  constructor(
    private readonly place: Pick<Place, 'folder' | 'env'>,
    readonly name: string,
    /** The port of a server; null is the worker. */
    private readonly port: number | null,
  ) {
    this.log = createWriteStream(path.join(place.folder, `${name}.log`), { flags: 'a' })
  }

  get url(): string | null {
    return this.port === null ? null : `http://127.0.0.1:${this.port}`
  }

  /** Starts it and gives the milliseconds until it is ready. */
  async start(): Promise<number> {
    const began = Date.now()
    this.wasReady = false
    const args =
      this.port === null
        ? ['scripts/run.mjs', 'src/worker/main.ts']
        : ['--conditions=production', 'scripts/run.mjs', 'src/server/main.ts']
    const child = spawn(process.execPath, args, {
      cwd: this.place.folder,
      env: {
        ...this.place.env,
        ...(this.port !== null && { PORT: String(this.port), SERVER_URL: this.url ?? '' }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    this.child = child
    const worksNow = this.hear(child)
    await (this.port === null ? worksNow : this.ready(child))
    this.wasReady = true
    return Date.now() - began
  }

  /** Ends the whole group at once, without a word to it. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    this.wasReady = false
    const gone = new Promise((done) => child.once('exit', done))
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }

  /** Ends it as an administrator does. */
  async stop(): Promise<void> {
    const { child } = this
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await gone
  }

  isReady(): boolean {
    return this.wasReady
  }

  /** Memory in use, in megabytes; null where the system doesn't tell. */
  memory(): number | null {
    try {
      const status = readFileSync(`/proc/${this.child?.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024)
    } catch {
      return null
    }
  }

  /** Keeps what it says; settles when a worker says that it works. */
  private hear(child: ChildProcess): Promise<void> {
    return new Promise((works, ended) => {
      for (const stream of [child.stdout, child.stderr]) {
        if (!stream) continue
        createInterface({ input: stream }).on('line', (line) => {
          this.log.write(`${line}\n`)
          if (isFault(line)) this.errors.push(line)
          if (line.includes(WORKER_READY)) works()
        })
      }
      if (this.port !== null) return
      child.once('exit', () => ended(new Error(`${this.name} ended before it was ready`)))
    })
  }

  private async ready(child: ChildProcess): Promise<void> {
    const until = Date.now() + READY_MS
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Error(`${this.name} ended before it was ready`)
      const isReady = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (isReady) return
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    }
    throw new Error(`${this.name} was not ready within ${READY_MS / 1000} s`)
  }
}

/** While it starts it says that it is not ready; that is no fault. */
export const isFault = (line: string) =>
  /"level":"(error|fatal)"/.test(line) && !line.includes('"path":"/readyz"')
