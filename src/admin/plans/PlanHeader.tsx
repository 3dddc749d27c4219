import type { ServerProps } from 'payload'

import { planPageHref } from '../links/pages'
import { ListDescription } from '../lists/ListDescription'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under a plan's title: the way to its clauses and how they stand. */
export function PlanHeader(props: Props) {
  const { id, user } = props
  if (!id || !user) return <ListDescription {...props} />
  return (
    <div className="ts-article">
      <p>
        <a className="ts-article__public" href={planPageHref(id)}>
          Xem các điểm, khoản và tình trạng hôm nay
        </a>
      </p>
    </div>
  )
}
