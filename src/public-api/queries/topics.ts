import { rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import type { PublicReader } from '../reader'

const MAX_SAME_CODE = 50

/** The topics that bear a code: one for each plan that uses it. */
export async function findTopicIds(
  { payload, depends }: PublicReader,
  code: string,
): Promise<string[]> {
  depends?.(dependsOn.topics)
  const docs = await rowsWhere(payload, 'topics', {
    where: { code: { equals: code } },
    select: {},
    limit: MAX_SAME_CODE,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
