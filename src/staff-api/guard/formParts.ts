/** A part of a form: a field, or a file. */
export type FormPart = { name: string; isFile: boolean; text: () => string }

const MAX_HEADERS = 8 * 1024
/** RFC 9110 §5: a token, and a value without control characters; a line may go on in the next. */
const HEADERS =
  /^(\r\n[!#$%&'*+.^_`|~\w-]+:[\t\x20-\x7E\x80-\xFF]*(\r\n[\t ][\t\x20-\x7E\x80-\xFF]*)*)+$/

/**
 * The parts of a multipart body (RFC 7578), by what stands before each; files are not copied. Null when a part can't be
 * told from its headers: what reads them after us fails on these.
 */
export function partsOf(bytes: Buffer, boundary: string): FormPart[] | null {
  const line = `--${boundary}`
  const parts: FormPart[] = []
  let start = bytes.indexOf(line)
  while (start >= 0) {
    const head = start + line.length
    if (bytes.toString('latin1', head, head + 2) === '--') return parts
    const body = bytes.indexOf('\r\n\r\n', head)
    const end = bytes.indexOf(`\r\n${line}`, head)
    if (body < 0 || end < body || body - head > MAX_HEADERS) return null
    const headers = bytes.toString('latin1', head, body)
    if (!HEADERS.test(headers)) return null
    parts.push({
      name: /;\s*name="?([^";\r\n]*)/i.exec(headers)?.[1] ?? '',
      isFile: /;\s*filename\*?=/i.test(headers),
      text: () => bytes.toString('utf8', body + 4, end),
    })
    start = end + 2
  }
  return null
}
