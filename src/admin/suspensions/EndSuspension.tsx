'use client'

import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { DrawerAction } from '../ledger/actions/DrawerAction'
import { EndSuspensionForm } from '../ledger/actions/EndSuspensionForm'

type Props = { suspension: { id: string; from: string; to: string; document: string } }

/** The button that ends a suspension early. */
export function EndSuspension({ suspension }: Props) {
  return (
    <DrawerAction
      label={DESK_ACTION_WORDS['suspension.end']}
      about={suspension.document}
      form={(way) => <EndSuspensionForm suspension={suspension} {...way} />}
    />
  )
}
