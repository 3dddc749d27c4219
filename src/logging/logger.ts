import { format } from 'node:util'

import pino, { type DestinationStream, type Logger } from 'pino'

import { settings } from '@/settings/settings'

import { cleanPath } from './cleanPath'
import { cleanLogText } from './cleanLogText'
import { describeError, type ErrorLine } from './describeError'
import { isConflictOfVersion, isDiskFull, isRefusal, isRefusedFile, refusalCode } from './faults'
import { lines } from './lines'
import { currentRequest, elapsed, type RequestStory } from './requests'

/** Bytes of lines that wait to be written together. */
const MOST_WAITING = 8 * 1024
/** As pino counts levels. */
const ERROR = 50
const SHARED = Symbol.for('toa-soan.logger')

/** What a line may say beside its sentence and its error; anything else is left away. */
const FIELDS = ['id', 'method', 'path', 'status', 'ms', 'user', 'code', 'task', 'signal'] as const

/** Numbers of requests, methods, codes: nothing in them is to be cleaned. */
const PLAIN = /^\w{1,12}$/

type Line = Partial<Record<(typeof FIELDS)[number], string | number>> & { err?: ErrorLine }

/** The one logger of this process: lines of JSON on the standard output, from LOG_LEVEL (info) up. */
export function logger(): Logger {
  const shared = globalThis as { [SHARED]?: Logger }
  return (shared[SHARED] ??= createLogger({}))
}

/** Puts another logger in its place: commands write elsewhere, tests look at it. */
export function replaceLogger(other: Logger): void {
  ;(globalThis as { [SHARED]?: Logger })[SHARED] = other
}

type Options = {
  /** @default the standard output, by `lines` */
  destination?: DestinationStream
  level?: string
}

/**
 * A logger that writes what it is given to write and no more: errors by name, message, code and stack, sentences
 * cleaned, of other objects the few fields of the table above. What somebody was refused is no error: within a request
 * it becomes part of the request's line, outside of one a short line of its own.
 */
export function createLogger({ destination, level = settings().logLevel }: Options): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // What it is given is described already.
    serializers: { err: (line: unknown) => line },
    hooks: {
      logMethod([first, ...rest], write, number) {
        const { error, line, sentence } = read(first, rest)
        if (isRefusal(error) && noteRefusal(this, error, sentence)) return
        if (currentRequest() && isRefusedFile(sentence)) return
        if (isConflictOfVersion(error, sentence)) return
        if (error !== undefined) line.err = describeError(error)
        if (isDiskFull(error)) line.code ??= 'diskFull'
        const story = currentRequest()
        if (story && error !== undefined) noteFault(story, error, number)
        write.apply(this, [
          { ...(story && fieldsOf(story)), ...line },
          sentence ?? line.err?.message,
        ])
      },
    },
  }
  return pino(options, destination ?? standardOutput())
}

function standardOutput(): DestinationStream {
  const out = lines(pino.destination({ dest: 1, sync: true, minLength: MOST_WAITING }))
  process.on('exit', out.flush)
  return out
}

type Read = { error: unknown; line: Line; sentence: string | undefined }

/** The arguments of a log call: an error, an object with one, or a sentence with what is put into it. */
function read(first: unknown, rest: unknown[]): Read {
  if (typeof first !== 'object' || first === null) {
    return { error: undefined, line: {}, sentence: sentenceOf([first, ...rest]) }
  }
  if (first instanceof Error) return { error: first, line: {}, sentence: sentenceOf(rest) }
  const { err, error, msg } = first as Record<string, unknown>
  return {
    error: err ?? error ?? undefined,
    line: lineOf(first as Record<string, unknown>),
    sentence: sentenceOf(rest[0] === undefined ? [msg] : rest),
  }
}

function lineOf(given: Record<string, unknown>): Line {
  const line: Line = {}
  for (const name of FIELDS) {
    const value = given[name]
    if (name === 'path' && typeof value === 'string') line.path = cleanPath(value)
    else if (typeof value === 'string') line[name] = PLAIN.test(value) ? value : cleanLogText(value)
    else if (typeof value === 'number') line[name] = value
  }
  return line
}

function sentenceOf([first, ...rest]: unknown[]): string | undefined {
  if (first === undefined || first === null) return undefined
  if (typeof first === 'object') return undefined
  const plain = rest.filter((one) => typeof one !== 'object' && typeof one !== 'function')
  return cleanLogText(format(String(first), ...plain))
}

/** Whether the refusal is told by this: as a note to its request, or in a short line where nobody said more of it. */
function noteRefusal(to: Logger, error: unknown, sentence: string | undefined): boolean {
  const story = currentRequest()
  const code = refusalCode(error)
  if (story) {
    story.code ??= code
    return true
  }
  if (sentence !== undefined) return false
  const { status } = error as { status: number }
  to.info({ code, status }, 'refused')
  return true
}

function noteFault(story: RequestStory, error: unknown, level: number): void {
  if (isDiskFull(error)) story.isDiskFull = true
  if (level >= ERROR) story.hasFault = true
}

function fieldsOf(story: RequestStory): Line {
  const { id, method, path, user } = story
  return { id, method, path: cleanPath(path), ms: elapsed(story), ...(user && { user }) }
}
