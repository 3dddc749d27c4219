'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { Drawer } from '../ui/Drawer'
import type { Outcome } from './form/ActionForm'
import { type FormCode, FormOf, type Subjects } from './registry'

type Props<Code extends FormCode> = {
  code: Code
  subject: Subjects[Code]
  /** What it is about, for those who hear the button alone. */
  about: string
  /** What stands on the button; the action's name unless told. */
  label?: string
}

/** A button whose form opens in a drawer; what was done is told, and the page behind reads anew. */
export function DrawerAction<Code extends FormCode>({ code, subject, about, label }: Props<Code>) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const finish = (outcome: Outcome) => {
    if ('gone' in outcome) toast.error(outcome.gone)
    else toast.success(outcome.success)
    close()
    router.refresh()
  }
  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label ?? DESK_ACTION_WORDS[code]}
        <span className="sr-only">: {about}</span>
      </button>
      <Drawer open={open} title={DESK_ACTION_WORDS[code]} onClose={close}>
        <FormOf {...{ code, subject }} onOutcome={finish} onClose={close} />
      </Drawer>
    </>
  )
}
