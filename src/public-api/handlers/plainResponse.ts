import { etagOf, isKnown, JSON_CACHE, notModified } from '../respond'

/** Text with its validator, or 304 for who has it. */
export function plainResponse(text: string, type: string, request: Request): Response {
  const headers = { ETag: etagOf(text), 'Cache-Control': JSON_CACHE }
  if (isKnown(request, headers.ETag)) return notModified(headers)
  return new Response(text, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(Buffer.byteLength(text)),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
