import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { SCHEDULE_ROLES } from '@/access/roles'
import { rowOf, rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { lastChange } from '@/newsroom/columns/actions/undoColumnChange'

import { ListDescription } from '../lists/ListDescription'
import { DrawerAction } from '../actions/DrawerAction'
import { maySuspend } from '../suspensions/maySuspend'
import { StatePill } from '../ui/StatePill'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under a column's title: the suspensions that hold or come, and the way to one. Over the list: what it is. */
export async function ColumnHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  const column = await rowOf(req, 'columns', id, {
    select: { name: true, outlet: true },
    overrideAccess: false,
  })
  if (!column) return null
  const outlet = idOf(column.outlet) ?? ''
  const may = await maySuspend(req, outlet)
  const suspensions = await suspensionsOf(req, id)
  const roles = await rolesAt(req, outlet)
  const mayUndo =
    isAdministrator(user as Member) || SCHEDULE_ROLES.some((role) => roles.includes(role))
  const changed = mayUndo ? await lastChange(req, id) : null
  if (!may && suspensions.length === 0 && !changed) return null
  return (
    <div className="ts-article">
      {suspensions.map(({ id: own, from, to, document }) => (
        <div key={own} className="ts-article__state">
          <StatePill tone="waiting">
            Tạm dừng {formatDatePadded(from)} – {formatDatePadded(to)}
          </StatePill>
          <span>theo {document}</span>
          {may && (
            <DrawerAction
              code="suspension.end"
              subject={{ id: own, from, to, document }}
              about={document}
            />
          )}
        </div>
      ))}
      {changed && (
        <div className="ts-article__state">
          <span>
            Lịch đã đổi, áp dụng từ {formatDatePadded(changed.from)}: {changed.reason}
          </span>
          <DrawerAction
            code="column.undoReschedule"
            subject={{ id, name: column.name }}
            about={column.name}
          />
        </div>
      )}
      {may && (
        <div className="ts-article__state">
          <DrawerAction
            code="column.suspend"
            subject={{ columns: [{ id, name: column.name }], outlet }}
            about={column.name}
          />
        </div>
      )}
    </div>
  )
}

/** Those that are not over, by their first day. */
async function suspensionsOf(req: PayloadRequest, column: string) {
  return rowsWhere(req, 'suspensions', {
    where: {
      and: [{ columns: { in: [column] } }, { to: { greater_than_equal: civilDateOf(Date.now()) } }],
    },
    sort: ['from', 'id'],
    limit: 20,
    select: { from: true, to: true, document: true },
    overrideAccess: false,
  })
}
