import { rowsWhere } from '@/database/rows'
import type { PublicReader } from '../reader'

const MAX_SAME_CODE = 50

/** The topics that bear a code: one for each plan that uses it. */
export async function findTopicIds({ payload }: PublicReader, code: string): Promise<string[]> {
  const docs = await rowsWhere(payload, 'topics', {
    where: { code: { equals: code } },
    select: {},
    limit: MAX_SAME_CODE,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
