'use client'

import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { DrawerAction } from '../ledger/actions/DrawerAction'
import { SuspendForm } from '../ledger/actions/SuspendForm'

type Props = { column: { id: string; name: string }; outlet: string }

/** The button that suspends a column. */
export function SuspendColumn({ column, outlet }: Props) {
  return (
    <DrawerAction
      label={DESK_ACTION_WORDS['column.suspend']}
      about={column.name}
      form={(way) => <SuspendForm columns={[column]} outlet={outlet} {...way} />}
    />
  )
}
