import { SearchFileError } from './thread'

/** Whether a file is no database, or a damaged one: then it is made anew. */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof SearchFileError)) return false
  const { code, message } = error
  return (
    /CORRUPT|NOTADB|FORMAT|IOERR/.test(code ?? '') ||
    /malformed|not a database|disk image|no such (table|column)/.test(message)
  )
}
