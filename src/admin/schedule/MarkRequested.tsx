'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'

type Named = { id: string; label: string }
type Props = {
  request: { id: string; number: string }
  /** Issues of the month that answer no request yet. */
  free: readonly Named[]
  made: readonly Named[]
}

/** Marks issues of the month as made for a request, and takes marks away. */
export function MarkRequested({ request, free, made }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState('')
  const [busy, setBusy] = useState(false)

  const mark = async ({ id, label }: Named, to: string | null) => {
    setBusy(true)
    const { refusal } = await send('POST', `/issues/${id}/request`, { request: to })
    setBusy(false)
    if (refusal) {
      toast.error(refusal.message)
      return
    }
    setChosen('')
    toast.success(
      to === null
        ? `${label} không còn ghi theo đề nghị ${request.number}.`
        : `${label} ghi theo đề nghị ${request.number}.`,
    )
    router.refresh()
  }

  const wanted = free.find(({ id }) => id === chosen)
  return (
    <div className="ts-requests__mark">
      {made.map((issue) => (
        <button
          key={issue.id}
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          disabled={busy}
          onClick={() => void mark(issue, null)}
        >
          Bỏ gắn {issue.label}
        </button>
      ))}
      {free.length > 0 && (
        <>
          <select
            className="ts-input"
            aria-label={`Chọn số làm theo đề nghị ${request.number}`}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">Chọn số làm theo đề nghị này</option>
            {free.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            disabled={busy || !wanted}
            onClick={() => wanted && void mark(wanted, request.id)}
          >
            Gắn vào số
          </button>
        </>
      )}
    </div>
  )
}
