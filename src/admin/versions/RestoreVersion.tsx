'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { useDoing } from '../send/useDoing'
import { Dialog, DialogActions } from '../ui/Dialog'

type Props = { article: string; version: string; when: string; effects: readonly string[] }

/** The one way back to an older version: into the draft, and what that takes away is said first. */
export function RestoreVersion({ article, version, when, effects }: Props) {
  const router = useRouter()
  const [isAsked, setAsked] = useState(false)
  const { busy, error, run } = useDoing()

  const restore = async () => {
    const path = `/articles/versions/${version}?draft=true&depth=0`
    const { done, refusal } = await send<{ leftOut?: string[] }>('POST', path)
    if (refusal) return refusal.message
    toast.success(['Đã khôi phục thành bản nháp.', ...(done.leftOut ?? [])].join(' '))
    router.push(articleHref(article))
    return null
  }

  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--small"
        onClick={() => setAsked(true)}
        aria-haspopup="dialog"
      >
        Khôi phục bản này thành bản nháp
      </button>
      {isAsked && (
        <Dialog title={`Khôi phục bản ${when}?`} onClose={() => setAsked(false)}>
          <ul className="ts-versions__effects">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <p className="ts-dialog__error" role="alert">
            {error}
          </p>
          <DialogActions
            label="Khôi phục"
            busy={busy}
            busyLabel="Đang khôi phục…"
            onPress={() => void run(restore, true)}
            onClose={() => setAsked(false)}
          />
        </Dialog>
      )}
    </>
  )
}
