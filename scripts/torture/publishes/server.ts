import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, realpathSync, type WriteStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

import { isFault } from '../program'
import type { Place } from '../place'
import type { Asked, Told, Urls } from './protocol'

type Message = { urls?: Urls; id?: number; result?: unknown; failed?: string }
type Waiting = { done: (result: unknown) => void; failed: (error: Error) => void }

type Bundler = { bundle: (program: string) => Promise<string> }

/** Servers of a place, made once and started as often as they are killed. */
export async function publicServers(place: Place): Promise<[PublicServer, ...PublicServer[]]> {
  // By its own place, which it looks from: not as a part of what this is bundled into.
  const own = path.join(realpathSync(path.join(place.folder, 'scripts')), 'run/bundle.mjs')
  const { bundle } = (await import(pathToFileURL(own).href)) as Bundler
  const entry = await bundle(path.join(place.folder, 'scripts/torture/publishes/program.ts'))
  const first = new PublicServer(place, 'server-1', entry)
  return place.database === 'sqlite' ? [first] : [first, new PublicServer(place, 'server-2', entry)]
}

/** Why there was no answer: the server was killed. */
export class Killed extends Error {}

/** A server of the public side in a process of its own. */
export class PublicServer {
  private child: ChildProcess | null = null
  private readonly log: WriteStream
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0
  /** Where it listens; null while it is down. */
  urls: Urls | null = null
  /** Settles when it is up again. */
  starting: Promise<void> = Promise.resolve()
  readonly errors: string[] = []

  constructor(
    private readonly place: Pick<Place, 'folder' | 'env'>,
    readonly name: string,
    /** The bundle of `program.ts`: the same for all starts. */
    private readonly entry: string,
  ) {
    this.log = createWriteStream(path.join(place.folder, `${name}.log`), { flags: 'a' })
  }

  start(): Promise<void> {
    this.starting = new Promise((ready, failed) => {
      const { folder, env } = this.place
      const child = spawn(process.execPath, [this.entry], {
        cwd: folder,
        env: {
          ...env,
          SEARCH_DIR: path.join(folder, `search-${this.name}`),
          // Not a line for each request.
          LOG_LEVEL: 'warn',
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      this.child = child
      for (const stream of [child.stdout, child.stderr]) {
        if (stream) createInterface({ input: stream }).on('line', (line) => this.hear(line))
      }
      child.on('message', (message: Message) => {
        if (message.urls) {
          this.urls = message.urls
          ready()
        } else this.told(message)
      })
      child.once('exit', () => {
        this.urls = null
        for (const { failed: left } of this.waiting.values()) left(new Killed(this.name))
        this.waiting.clear()
        failed(new Error(`${this.name} ended before it was ready`))
      })
    })
    return this.starting
  }

  ask(asked: Extract<Asked, { dieAt?: unknown }>): Promise<Told['act']>
  ask(asked: { do: 'standing' }): Promise<Told['standing']>
  ask(asked: Asked): Promise<unknown>
  ask(asked: Asked): Promise<unknown> {
    return new Promise((done, failed) => {
      const { child, urls } = this
      if (!child || !urls) return failed(new Killed(this.name))
      this.asked += 1
      this.waiting.set(this.asked, { done, failed })
      child.send({ id: this.asked, asked }, (error) => error && failed(new Killed(this.name)))
    })
  }

  /** Whether it ended, and nobody has started it again. */
  isDown(): boolean {
    const { child } = this
    return !child || child.exitCode !== null || child.signalCode !== null
  }

  /** Ends it at once, without a word to it. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child || this.isDown()) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  private told({ id = 0, result, failed }: Message): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (failed === undefined) waiting?.done(result)
    else waiting?.failed(new Error(failed))
  }

  private hear(line: string): void {
    this.log.write(`${line}\n`)
    if (isFault(line)) this.errors.push(line)
  }
}
