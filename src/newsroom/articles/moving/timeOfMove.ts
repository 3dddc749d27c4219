import type { PayloadRequest } from 'payload'

/** Now; a system that enters past work says when it was (the context of a request is never a client's). */
export function timeOfMove(req: PayloadRequest): string {
  return req.context.movedAt ?? new Date().toISOString()
}
