import { createLocalReq, type ServerProps } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { DrawerAction } from '../actions/DrawerAction'
import { ListDescription } from '../lists/ListDescription'
import { StatePill } from '../ui/StatePill'
import { maySuspend } from './maySuspend'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under a suspension's title: whether it holds today, and the way to end it early. Over the list: what it is. */
export async function SuspensionHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  const row = await rowOf(req, 'suspensions', id, {
    select: { from: true, to: true, document: true, outlet: true },
    overrideAccess: false,
  })
  if (!row) return null
  const { from, to, document } = row
  const today = civilDateOf(Date.now())
  const words =
    today > to
      ? `Đã hết từ sau ngày ${formatDatePadded(to)}`
      : today < from
        ? `Bắt đầu từ ${formatDatePadded(from)}`
        : `Đang tạm dừng đến hết ${formatDatePadded(to)}`
  return (
    <div className="ts-article">
      <div className="ts-article__state">
        <StatePill tone={today > to ? 'muted' : 'waiting'}>{words}</StatePill>
        {(await maySuspend(req, idOf(row.outlet))) && (
          <DrawerAction
            code="suspension.end"
            subject={{ id, from, to, document }}
            about={document}
          />
        )}
      </div>
    </div>
  )
}
