import type { Topic } from '@/payload-types'

import { publicId } from '../publicName'
import type { TopicView } from '../schemas'

export type TopicRow = Pick<Topic, 'id' | 'code' | 'title'>

export function topicView({ id, code, title }: TopicRow): TopicView {
  return { id: publicId('topic', id), code, title }
}
