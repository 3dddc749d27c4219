import { rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import { partOf } from '../partOf'
import type { PublicReader } from '../reader'
import type { TopicView } from '../schemas'
import { topicView } from '../views/topic'

/** A plan has some dozens. */
const MAX_TOPICS = 1000

/** All topics, by their codes. */
export function listTopics(reader: PublicReader): Promise<TopicView[]> {
  return partOf(reader, ['topics'], async ({ payload, depends }) => {
    depends?.(dependsOn.topics)
    const rows = await rowsWhere(payload, 'topics', {
      where: {},
      select: { code: true, title: true },
      sort: ['code', 'id'],
      limit: MAX_TOPICS,
      overrideAccess: true,
    })
    for (const { id } of rows) depends?.(dependsOn.thing('topic', id))
    return rows.map(topicView)
  })
}

const MAX_SAME_CODE = 50

/** The topics that bear a code: one for each plan that uses it. */
export function findTopicIds(reader: PublicReader, code: string): Promise<string[]> {
  return partOf(reader, ['topics with code', code], async ({ payload, depends }) => {
    depends?.(dependsOn.topics)
    const docs = await rowsWhere(payload, 'topics', {
      where: { code: { equals: code } },
      select: {},
      limit: MAX_SAME_CODE,
      overrideAccess: true,
    })
    return docs.map(({ id }) => id)
  })
}
