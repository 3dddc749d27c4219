import { createLocalReq, type ServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { obligationHead } from '@/newsroom/obligations/obligationHead'
import { ruleWords } from '@/newsroom/obligations/ruleWords'

import { DrawerAction } from '../actions/DrawerAction'
import { quotaCode } from '../actions/tables/obligationForms'
import { periodHref, planPageHref } from '../links/pages'
import { ListDescription } from '../lists/ListDescription'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under an obligation's title: the rule in words, and the way to its ledger. */
export async function ObligationHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const row = await rowOf(await createLocalReq({ user }, payload), 'obligations', id, {
    depth: 1,
    overrideAccess: false,
  })
  if (!row) return null
  const head = obligationHead(row)
  const period = periodOf(civilDateOf(Date.now()), head.period)
  return (
    <div className="ts-article">
      <p>{ruleWords(head)}.</p>
      <p className="ts-article__state">
        {head.planId && (
          <a
            className="ts-article__public"
            href={planPageHref(head.planId, { obligation: head.id })}
          >
            Xem điểm, khoản của văn bản
          </a>
        )}
        {head.measureKind !== 'unset' && (
          <a className="ts-article__public" href={periodHref(head.id, period.name)}>
            Xem sổ của nghĩa vụ này
          </a>
        )}
        {isAdministrator(user as Member) && head.columns.length > 0 && (
          <DrawerAction
            code={quotaCode(head)}
            about={head.title}
            subject={{
              id: head.id,
              title: head.title,
              validFrom: head.validFrom,
              measureKind: head.measureKind,
              value: head.measureKind === 'freshness' ? head.days : head.count,
            }}
          />
        )}
      </p>
    </div>
  )
}
