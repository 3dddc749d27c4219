import { createHash } from 'node:crypto'

/** How long an answer may be kept: a minute in shared caches, then checked again in the background. */
export const JSON_CACHE = 'public, max-age=30, s-maxage=60, stale-while-revalidate=300'

/** A strong validator: the same bytes, the same tag, in every process. */
export function etagOf(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return `"${hash.digest('base64url').slice(0, 27)}"`
}

/** JSON with its validator, or 304 when the caller has these bytes already. */
export function jsonResponse(body: unknown, request: Request): Response {
  const text = JSON.stringify(body)
  const etag = etagOf(text)
  const headers = { ETag: etag, 'Cache-Control': JSON_CACHE }
  if (isKnown(request, etag)) return notModified(headers)
  return new Response(text, {
    headers: {
      ...headers,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export function notModified(headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers })
}

/** Whether `If-None-Match` names the tag; caches may have marked it weak on the way. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')
  if (!known) return false
  return known
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
}

/** The same answer without its body, for HEAD. */
export function withoutBody(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers })
}
