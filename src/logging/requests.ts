import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What is known of a request while it is answered. */
export type RequestStory = {
  /** Names it in the log and to whoever asked. */
  readonly id: string
  readonly method: string
  /** Without its query. */
  readonly path: string
  readonly begun: number
  /** The id of whoever is logged in. */
  user?: string
  /** Why it was refused. */
  code?: string
  /** It calls a server function: whether one of ours was reached, or what was sent is still being read. */
  call?: 'unread' | 'reached'
  /** A fault was written down with its stack: the request needs no line of its own. */
  hasFault?: true
  /** Something could not be written because the disk is full, whatever was answered then. */
  isDiskFull?: true
  /** Its line was written: what still runs for others has nothing to do with it. */
  isOver?: true
}

const SHARED = Symbol.for('toa-soan.requests')

/** One for the whole process: Next's bundle and what stands before it each have a copy of this module. */
function stories(): AsyncLocalStorage<RequestStory> {
  const shared = globalThis as { [SHARED]?: AsyncLocalStorage<RequestStory> }
  return (shared[SHARED] ??= new AsyncLocalStorage())
}

type Opening = {
  /** @default a new one */
  id?: string
  method: string
  /** Its query is left away. */
  path: string
}

const ID_BYTES = 6
/** Numbers drawn at once: asking the system for each costs more than the rest of a line. */
const DRAWN = 256

const drawn: string[] = []

/** A number for a request: short enough to be read out on the telephone. */
export function newRequestId(): string {
  if (drawn.length === 0) {
    const digits = randomBytes(ID_BYTES * DRAWN).toString('hex')
    for (let at = 0; at < digits.length; at += 2 * ID_BYTES) {
      drawn.push(digits.slice(at, at + 2 * ID_BYTES))
    }
  }
  return drawn.pop() ?? ''
}

export function openRequest({ id = newRequestId(), method, path }: Opening): RequestStory {
  return { id, method, path: path.split(/[?#]/)[0] ?? '', begun: performance.now() }
}

/** Does the work of a request: whatever it writes into the log carries its id. */
export function inRequest<Result>(story: RequestStory, work: () => Result): Result {
  return stories().run(story, work)
}

/** The request that is being answered here; null outside of any, and once its line was written. */
export function currentRequest(): RequestStory | null {
  const story = stories().getStore()
  return story && !story.isOver ? story : null
}

type Notes = Pick<RequestStory, 'user' | 'code'>

/** Adds to what is known of the request that is being answered here; nothing outside of any. */
export function noteRequest({ user, code }: Notes): void {
  const story = currentRequest()
  if (!story) return
  if (user !== undefined) story.user = user
  if (code !== undefined) story.code = code
}

/** Says that a server function has begun: what fails from now on is a failure of ours. */
export function noteReached(): void {
  const story = currentRequest()
  if (story?.call) story.call = 'reached'
}

/** How long it has taken so far, in whole milliseconds. */
export function elapsed({ begun }: RequestStory): number {
  return Math.round(performance.now() - begun)
}
