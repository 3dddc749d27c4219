import type { FilterOptions, PayloadRequest, Where } from 'payload'

import { idOf } from './membership'

type Held = Parameters<typeof idOf>[0]

/**
 * Of columns or files, those of the outlet that stands in the form, or of its issue; with `orShared` those of no outlet
 * too. A write is judged by its own rule, which says in words what is wrong: only the form is narrowed.
 */
export function offerOfOutlet({ orShared = false } = {}): FilterOptions {
  return async ({ data, req }) => {
    const isWrite = Boolean(req.routeParams?.collection)
    if (isWrite) return true
    const { outlet: held, issue } = (data ?? {}) as { outlet?: Held; issue?: Held }
    const outlet = idOf(held) ?? (await outletOfIssue(req, idOf(issue)))
    if (!outlet) return true
    const own: Where = { outlet: { equals: outlet } }
    return orShared ? { or: [own, { outlet: { exists: false } }] } : own
  }
}

async function outletOfIssue(req: PayloadRequest, issue: string | null): Promise<string | null> {
  if (!issue) return null
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { id: { equals: issue } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { outlet: true },
    overrideAccess: false,
    req,
  })
  return idOf(docs[0]?.outlet)
}
