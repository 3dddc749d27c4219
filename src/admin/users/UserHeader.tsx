import type { ServerProps } from 'payload'

import { readsAsPublished } from '@/access/readsAsPublished'

import { piecesHref } from '../links/pages'
import { ListDescription } from '../lists/ListDescription'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under a person's name: the way to their texts. Over the list: what it is. */
export function UserHeader(props: Props) {
  const { id, user } = props
  if (!id || !user) return <ListDescription {...props} />
  if (readsAsPublished(user)) return null
  return (
    <p>
      <a className="ts-button ts-button--quiet" href={piecesHref({ account: id })}>
        Xem bài của người này
      </a>
    </p>
  )
}
