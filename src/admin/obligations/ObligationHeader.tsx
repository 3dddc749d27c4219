import { createLocalReq, type ServerProps } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { obligationHead } from '@/newsroom/obligations/obligationHead'
import { ruleWords } from '@/newsroom/obligations/ruleWords'

import { periodHref } from '../desk/links'
import { ListDescription } from '../lists/ListDescription'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under an obligation's title: the rule in words, and the way to its ledger. */
export async function ObligationHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const row = await payload.findByID({
    collection: 'obligations',
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    req: await createLocalReq({ user }, payload),
  })
  if (!row) return null
  const head = obligationHead(row)
  const period = periodOf(civilDateOf(Date.now()), head.period)
  return (
    <div className="ts-article">
      <p>{ruleWords(head)}.</p>
      {head.measureKind !== 'unset' && (
        <p>
          <a className="ts-article__public" href={periodHref(head.id, period.name)}>
            Xem sổ của nghĩa vụ này
          </a>
        </p>
      )}
    </div>
  )
}
