import path from 'node:path'
import type { Worker } from 'node:worker_threads'

type Value = string | number | null
export type Step = { sql: string; rows: readonly (readonly Value[])[] }
export type Row = Record<string, Value>

type Task =
  | { do: 'open'; name: string; file: string; script: string }
  | { do: 'close'; name: string }
  | { do: 'end' }
  | { do: 'write'; name: string; steps: readonly Step[] }
  | { do: 'read' | 'timed'; name: string; sql: string; values: readonly Value[] }

/** What SQLite said, with its code (`SQLITE_CORRUPT` …). */
export class SearchFileError extends Error {
  constructor(
    message: string,
    readonly code: string | null,
  ) {
    super(message)
  }
}

type Answer = { id: number; result?: unknown; failed?: { message: string; code: string | null } }
type Waiting = { done: (result: unknown) => void; fail: (error: Error) => void }

/** From the folder the product is started in: bundles stand elsewhere, the source does not. */
const SOURCE = ['src', 'search', 'sqliteWorker.mjs']

/** A thread with SQLite files in it. It keeps no process alive, except while something is asked of it. */
export function searchThread() {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let worker: Worker | null = null

  const start = () => {
    // Asked for like this, Next's bundler takes nothing for a part of its bundle.
    const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
    const started: Worker = new Thread(path.resolve(...SOURCE))
    started.unref()
    started.on('message', ({ id, result, failed }: Answer) => {
      const asker = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (failed) asker?.fail(new SearchFileError(failed.message, failed.code))
      else asker?.done(result)
    })
    started.on('error', (error) => end(started, error as Error))
    started.on('exit', () => end(started, new Error('The search thread ended.')))
    return started
  }
  const end = (ended: Worker, error: Error) => {
    if (worker !== ended) return
    worker = null
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  const ask = <Result>(task: Task): Promise<Result> =>
    new Promise((done, fail) => {
      worker ??= start()
      worker.ref()
      last += 1
      waiting.set(last, { done: done as Waiting['done'], fail })
      worker.postMessage({ id: last, task })
    })
  return {
    open: (name: string, file: string, script: string) =>
      ask<void>({ do: 'open', name, file, script }),
    close: (name: string) => ask<void>({ do: 'close', name }),
    write: (name: string, steps: readonly Step[]) => ask<void>({ do: 'write', name, steps }),
    read: <Found = Row>(name: string, sql: string, values: readonly Value[] = []) =>
      ask<Found[]>({ do: 'read', name, sql, values }),
    /** The same, and how long the reading took (ms). */
    timed: <Found = Row>(name: string, sql: string, values: readonly Value[] = []) =>
      ask<{ rows: Found[]; ms: number }>({ do: 'timed', name, sql, values }),
    /** How many wait. */
    waiting: () => waiting.size,
    stop: async () => {
      const stopped = worker
      if (!stopped) return
      await ask<void>({ do: 'end' }).catch(() => {})
      worker = null
      await stopped.terminate()
    },
  }
}

export type SearchThread = ReturnType<typeof searchThread>
