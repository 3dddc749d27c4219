'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'

import { Drawer } from '../../ui/Drawer'
import type { Outcome } from './ActionForm'

export type Way = { onOutcome: (outcome: Outcome) => void; onClose: () => void }

type Props = {
  label: string
  /** The drawer's heading; the label unless told. */
  title?: string
  /** What it is about, for those who hear the button alone. */
  about: string
  form: (way: Way) => ReactNode
}

/** A button whose form opens in a drawer; what was done is told, and the page behind reads anew. */
export function DrawerAction({ label, title = label, about, form }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const finish = (outcome: Outcome) => {
    if ('gone' in outcome) toast.error(outcome.gone)
    else toast.success(outcome.said)
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
        {label}
        <span className="sr-only">: {about}</span>
      </button>
      <Drawer open={open} title={title} onClose={close}>
        {form({ onOutcome: finish, onClose: close })}
      </Drawer>
    </>
  )
}
