import type { PayloadRequest } from 'payload'

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
}

/** Adds one line to the append-only log, in the request's transaction; the actor is the request's user or the system. */
export async function recordEvent({
  req,
  collection,
  id,
  title,
  ...event
}: AuditEvent): Promise<void> {
  await req.payload.create({
    collection: 'audit-events',
    data: {
      ...event,
      at: new Date().toISOString(),
      actor: req.user?.id ?? null,
      actorName: req.user ? (req.user.name ?? req.user.email) : 'Hệ thống',
      subjectCollection: collection,
      subjectId: id,
      subjectTitle: title,
      address: req.headers?.get('x-forwarded-for')?.split(',')[0]?.trim() ?? null,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
