'use client'

import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { DrawerAction } from './actions/DrawerAction'
import { QuotaForm, type QuotaSubject } from './actions/QuotaForm'

type Props = { obligation: QuotaSubject; label: string }

/** The button that asks for an obligation's quota. */
export function EnterQuota({ obligation, label }: Props) {
  return (
    <DrawerAction
      label={label}
      title={
        DESK_ACTION_WORDS[
          obligation.measureKind === 'unset' ? 'obligation.enterQuota' : 'obligation.change'
        ]
      }
      about={obligation.title}
      form={(way) => <QuotaForm obligation={obligation} {...way} />}
    />
  )
}
