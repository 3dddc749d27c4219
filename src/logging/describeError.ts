import { cleanLogText } from './cleanLogText'
import { chainOf } from './faults'

/** What of an error is written down. Nothing else of it is: neither parameters, rows, requests nor answers. */
export type ErrorLine = {
  name: string
  message: string
  code?: string | number
  /** Where it was thrown; only of the outermost. */
  stack?: string
  causes?: Omit<ErrorLine, 'stack' | 'causes'>[]
}

const MOST_FRAMES = 20
const MOST_OF_FRAME = 240

/** An error as the log has it. */
export function describeError(error: unknown): ErrorLine {
  if (!isErrorLike(error)) return { name: typeof error, message: wordsOf(error) }
  const [, ...inner] = chainOf(error)
  const parts = (error as { errors?: unknown }).errors
  const causes = [...inner, ...(Array.isArray(parts) ? parts.slice(0, 3) : [])].filter(isErrorLike)
  const stack = framesOf(error)
  return {
    ...headOf(error),
    ...(stack && { stack }),
    ...(causes.length > 0 && { causes: causes.map(headOf) }),
  }
}

/** What an error says and what its causes add, in one line. */
export function sentenceOfError(error: unknown): string {
  const { message, causes = [] } = describeError(error)
  return causes.reduce(
    (text, cause) => (text.includes(cause.message) ? text : `${text}: ${cause.message}`),
    message,
  )
}

type ErrorLike = { name?: unknown; message: string; stack: string; code?: unknown }

function isErrorLike(value: unknown): value is ErrorLike {
  const { message, stack } = (value ?? {}) as Record<string, unknown>
  return typeof message === 'string' && typeof stack === 'string'
}

function headOf(error: ErrorLike): Pick<ErrorLine, 'name' | 'message' | 'code'> {
  const { name, code } = error
  const query = (error as { query?: unknown }).query
  const isQuery = typeof query === 'string'
  return {
    name: isQuery ? 'QueryError' : shortName(name),
    message: isQuery ? `Failed query: ${statementOf(query)}` : messageOf(error),
    ...(isShortCode(code) && { code }),
  }
}

function messageOf({ name, message }: ErrorLike): string {
  // Of what it couldn't read, JSON.parse quotes a piece.
  if (name === 'SyntaxError' && /JSON/.test(message)) {
    const position = /at position \d+/.exec(message)?.[0]
    return ['Not valid JSON', position].filter(Boolean).join(' ')
  }
  // Below it there are parameters and documents.
  const [first = ''] = message.trim().split('\n')
  return cleanLogText(first.length > 2 ? first : message)
}

/** What a statement does and to which table: its text may hold values. */
function statementOf(query: string): string {
  const verb = /^\W*(\w+)/.exec(query)?.[1]?.toLowerCase() ?? 'statement'
  const table = /\b(?:from|into|update|table)\s+["`]?(\w+)/i.exec(query)?.[1]
  return table ? `${verb} ${table}` : verb
}

function framesOf({ message, stack }: ErrorLike): string {
  const at = message === '' ? -1 : stack.indexOf(message)
  const frames = (at < 0 ? stack : stack.slice(at + message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().slice(0, MOST_OF_FRAME))
  return frames.slice(0, MOST_FRAMES).join('\n')
}

function shortName(name: unknown): string {
  return typeof name === 'string' && /^[\w$.-]{1,60}$/.test(name) ? name : 'Error'
}

function isShortCode(code: unknown): code is string | number {
  return typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code))
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? cleanLogText(value) : 'Something that is no error was thrown'
}
