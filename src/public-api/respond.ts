import { createHash } from 'node:crypto'

/** Whoever keeps an answer asks each time whether it still is so: what is withdrawn is gone everywhere at once. */
export const JSON_CACHE = 'public, max-age=0, must-revalidate'

/** A strong validator: the same bytes, the same tag, in every process. */
export function etagOf(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return `"${hash.digest('base64url').slice(0, 27)}"`
}

type Kept = {
  /** When what it says became so (ISO). Told, never compared: what an instant changes by itself is later than that. */
  modifiedAt?: string | null
  isKept?: boolean
}

/** JSON with its validator, or 304 when the caller has these bytes already. */
export function jsonResponse(
  body: unknown,
  request: Request,
  { modifiedAt = null, isKept = true }: Kept = {},
): Response {
  const text = JSON.stringify(body)
  const etag = etagOf(text)
  const headers = {
    ETag: etag,
    'Cache-Control': isKept ? JSON_CACHE : 'no-store',
    ...(modifiedAt && { 'Last-Modified': new Date(modifiedAt).toUTCString() }),
  }
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
