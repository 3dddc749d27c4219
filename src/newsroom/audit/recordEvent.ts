import type { PayloadRequest } from 'payload'

import { clientAddress } from '@/process/clientAddress'

type AuditEvent = {
  req: PayloadRequest
  action: string
  /** What it was done to. */
  collection: string
  id: string
  title: string
  outlet: string | null
  from?: string | null
  to?: string | null
  reason?: string | null
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  /** Who did it, where that is not the request's user: one who only now logs in; null is nobody known. */
  by?: Actor | null
}

type Actor = { id: string; name?: string | null; email?: string | null }

/** Adds one line to the append-only log, in the request's transaction; the actor is the request's user or the system. */
export async function recordEvent({
  req,
  collection,
  id,
  title,
  by,
  ...event
}: AuditEvent): Promise<void> {
  const actor = by === undefined ? req.user : by
  await req.payload.create({
    collection: 'audit-events',
    data: {
      ...event,
      at: new Date().toISOString(),
      actor: actor?.id ?? null,
      actorName: actor ? (actor.name ?? actor.email) : by === null ? 'Không rõ' : 'Hệ thống',
      subjectCollection: collection,
      subjectId: id,
      subjectTitle: title,
      address: clientAddress(req.headers),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
