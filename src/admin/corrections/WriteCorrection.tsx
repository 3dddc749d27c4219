'use client'

import { useRouter } from 'next/navigation'

import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { useDoing } from '../send/useDoing'

type Props = { article: string; title: string; outlet: string; column: string | null }
type Answer = { doc: { id: string } }

/** As long as a title may be. */
const MAX_TITLE = 250

/** Begins the draft of a correction of a text, and leads to where it is written. */
export function WriteCorrection({ article, title, outlet, column }: Props) {
  const router = useRouter()
  const { busy, error, run } = useDoing()

  const write = async () => {
    const { done, refusal } = await send<Answer>('POST', '/articles?draft=true&depth=0', {
      title: `Cải chính: ${title}`.slice(0, MAX_TITLE),
      genre: 'correction',
      corrects: article,
      outlet,
      ...(column && { column }),
    })
    if (refusal) return refusal.message
    router.push(articleHref(done.doc.id))
    return null
  }

  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        disabled={busy}
        onClick={() => void run(write, true)}
      >
        {busy ? 'Đang tạo…' : 'Viết cải chính'}
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </>
  )
}
