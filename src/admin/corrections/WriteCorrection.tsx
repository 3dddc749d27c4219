'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { articleHref } from '../links/pages'
import { send } from '../send/send'

type Props = { article: string; title: string; outlet: string; column: string | null }
type Answer = { doc: { id: string } }

/** As long as a title may be. */
const MAX_TITLE = 250

/** Begins the draft of a correction of a text, and leads to where it is written. */
export function WriteCorrection({ article, title, outlet, column }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')

  const write = async () => {
    setBusy(true)
    setError('')
    const { done, refusal } = await send<Answer>('POST', '/articles?draft=true&depth=0', {
      title: `Cải chính: ${title}`.slice(0, MAX_TITLE),
      genre: 'correction',
      corrects: article,
      outlet,
      ...(column && { column }),
    })
    if (done) return router.push(articleHref(done.doc.id))
    setBusy(false)
    setError(refusal.message)
  }

  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        disabled={busy}
        onClick={() => void write()}
      >
        {busy ? 'Đang tạo…' : 'Viết cải chính'}
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </>
  )
}
