/** An error as far as the log and the answers look at it; by its shape: a bundle has classes of its own. */
type Shape = {
  name?: unknown
  message?: unknown
  status?: unknown
  code?: unknown
  codeName?: unknown
  errorLabels?: unknown
  errorLabelSet?: unknown
  data?: unknown
  cause?: unknown
}

const FULL_CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 14_031])
const FULL_WORDS = /no space left on device|database or disk is full|disk quota exceeded/i
const DEEPEST = 5

/** An error and what caused it, outermost first. */
export function chainOf(error: unknown): Shape[] {
  const chain: Shape[] = []
  let one: unknown = error
  while (typeof one === 'object' && one !== null && chain.length < DEEPEST) {
    chain.push(one)
    one = (one as Shape).cause
  }
  return chain
}

/** What Payload throws in a page of the admin that it then answers with 404. */
const isMissingPage = (error: unknown) => ((error ?? {}) as Shape).message === 'not-found'

/** What sharp says of a file that is no picture, or not whole; Payload answers that with 400. */
const isBrokenPicture = (error: unknown) => {
  const { message } = (error ?? {}) as Shape
  return (
    typeof message === 'string' &&
    /^Input (buffer|file) (has corrupt header|contains unsupported image format)/.test(message)
  )
}

const REFUSED_FILE =
  /^(Invalid (MIME type|PDF file|or corrupted (PDF|ISO base media) file)|File type .* (is )?not allowed|SVG file contains)/

/** What Payload writes as an error before it refuses a file (uploads/checkFileRestrictions); the answer is 400. */
export function isRefusedFile(sentence: string | undefined): boolean {
  return sentence !== undefined && REFUSED_FILE.test(sentence)
}

const CONFLICT_CODES: ReadonlySet<unknown> = new Set([112, 'SQLITE_BUSY'])
const CONFLICT_WORDS = /WriteConflict|SQLITE_BUSY|database is locked/
const TRANSIENT = 'TransientTransactionError'

/**
 * Whether what others write at the same time stood in the way: the same, done again, may go through. A process that was
 * killed in the middle of a transaction stands in the way for up to a minute (MongoDB's transactionLifetimeLimitSeconds).
 */
export function isWriteConflict(error: unknown): boolean {
  const { code, errorLabels, errorLabelSet, message } = (error ?? {}) as Shape
  return (
    CONFLICT_CODES.has(code) ||
    (Array.isArray(errorLabels) && errorLabels.includes(TRANSIENT)) ||
    (errorLabelSet instanceof Set && errorLabelSet.has(TRANSIENT)) ||
    (typeof message === 'string' && CONFLICT_WORDS.test(message))
  )
}

/**
 * Whether Payload writes of a version that met such a conflict (versions/saveVersion.js): it throws it on besides, to who does it
 * again or tells of it.
 */
export function isConflictOfVersion(error: unknown, sentence: string | undefined): boolean {
  return isWriteConflict(error) && (sentence ?? '').startsWith(SAVING_A_VERSION)
}

const SAVING_A_VERSION = 'There was an error while saving a version'

/** Whether somebody asked for what they can't have: an answer between 400 and 499, nothing that is broken here. */
export function isRefusal(error: unknown): boolean {
  if (isMissingPage(error) || isBrokenPicture(error) || isWriteConflict(error)) return true
  const { status } = (error ?? {}) as Shape
  return typeof status === 'number' && status >= 400 && status < 500
}

/** Whether nothing can be written any more: the disk, or what this user may have of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, codeName, message }) =>
      FULL_CODES.has(code) ||
      codeName === 'OutOfDiskSpace' ||
      (typeof message === 'string' && FULL_WORDS.test(message)),
  )
}

const CODES: Record<number, string> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  410: 'gone',
  413: 'tooLarge',
  422: 'refused',
  423: 'locked',
  429: 'tooMany',
}

/** The short name of a refusal: its own code, else that of its status. */
export function refusalCode(error: unknown): string {
  if (isMissingPage(error)) return 'notFound'
  if (isWriteConflict(error)) return 'writeConflict'
  const { data, status } = (error ?? {}) as Shape
  const { code, errors } = (data ?? {}) as { code?: unknown; errors?: unknown }
  if (isCode(code)) return code
  if (Array.isArray(errors)) return 'invalidFields'
  return CODES[Number(status)] ?? 'refused'
}

/** Whether a text is a code of a program and no sentence. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)
}
