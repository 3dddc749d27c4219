import type { PublicReader } from '../reader'

const MAX_SAME_CODE = 50

/** The topics that bear a code: one for each plan that uses it. */
export async function findTopicIds({ payload }: PublicReader, code: string): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'topics',
    where: { code: { equals: code } },
    select: {},
    depth: 0,
    limit: MAX_SAME_CODE,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
