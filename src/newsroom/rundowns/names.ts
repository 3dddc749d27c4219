import type { PayloadRequest } from 'payload'

/** The names of accounts by id. */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: wanted } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { name: true },
    overrideAccess: true,
    req,
  })
  return Object.fromEntries(docs.map(({ id, name }) => [id, name ?? '']))
}
