import type { Topic } from '@/payload-types'

import type { TopicView } from '../schemas'

export type TopicRow = Pick<Topic, 'id' | 'code' | 'title'>

export function topicView({ code, title }: TopicRow): TopicView {
  return { code, title }
}
