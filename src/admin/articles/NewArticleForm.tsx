'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'

import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { PlaceFields, type PlaceOf, type Places } from './PlaceFields'
import { DialogActions } from '../ui/Dialog'

type Props = Places

type Answer = { doc: { id: string } }

/** Title and place of a new article; saving leads to the page where it is written. */
export function NewArticleForm({ outlets, columns }: Props) {
  const router = useRouter()
  const id = useId()
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState<PlaceOf>({ outlet: outlets[0]?.id ?? '', column: '' })
  const [error, setError] = useState<{ field: 'title' | null; message: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const create = async () => {
    const { done, refusal } = await send<Answer>('POST', '/articles?draft=true&depth=0', {
      title: title.trim(),
      outlet: place.outlet,
      ...(place.column && { column: place.column }),
    })
    if (done) return router.push(articleHref(done.doc.id))
    setBusy(false)
    setError({ field: null, message: refusal.message })
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (title.trim() === '') {
      setError({
        field: 'title',
        message: 'Tiêu đề còn trống. Hãy nhập tiêu đề, sau này sửa được.',
      })
      return
    }
    setBusy(true)
    setError(null)
    void create()
  }

  return (
    <form className="ts-form" onSubmit={submit} noValidate>
      <label className="ts-label" htmlFor={`${id}-title`}>
        Tiêu đề{' '}
        <span className="required" aria-hidden="true">
          *
        </span>
      </label>
      <input
        id={`${id}-title`}
        name="title"
        autoFocus
        className="ts-input"
        maxLength={250}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        aria-required="true"
        aria-invalid={error?.field === 'title' || undefined}
        aria-describedby={`${id}-error`}
      />
      <PlaceFields {...{ outlets, columns, place }} onChange={setPlace} />
      <p id={`${id}-error`} className="ts-error" role="alert">
        {error?.message}
      </p>
      <DialogActions label="Lưu bản thảo và viết tiếp" busyLabel="Đang tạo…" busy={busy} />
    </form>
  )
}
