'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'

import { articleHref } from '../desk/links'
import { ask } from '../ui/ask'

type Props = {
  outlets: { id: string; name: string }[]
  columns: { id: string; name: string; outlet: string }[]
}

type Answer = { doc: { id: string } }

/** Title and place of a new article; saving leads to the page where it is written. */
export function NewArticleForm({ outlets, columns }: Props) {
  const { config } = useConfig()
  const router = useRouter()
  const id = useId()
  const [title, setTitle] = useState('')
  const [outlet, setOutlet] = useState(outlets[0]?.id ?? '')
  const [column, setColumn] = useState('')
  const [error, setError] = useState<{ field: 'title' | null; message: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const choices = columns.filter((one) => one.outlet === outlet)

  const create = async () => {
    const answer = await ask<Answer>(`${config.routes.api}/articles?draft=true&depth=0`, {
      data: { title: title.trim(), outlet, ...(column && { column }) },
    })
    if (answer.ok) return router.push(articleHref(answer.body.doc.id))
    setBusy(false)
    setError({ field: null, message: answer.message })
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
      <label className="ts-label" htmlFor={`${id}-outlet`}>
        Kênh
      </label>
      <select
        id={`${id}-outlet`}
        name="outlet"
        className="ts-input"
        value={outlet}
        onChange={(event) => {
          setOutlet(event.target.value)
          setColumn('')
        }}
      >
        {outlets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label className="ts-label" htmlFor={`${id}-column`}>
        Chuyên mục
      </label>
      <select
        id={`${id}-column`}
        name="column"
        className="ts-input"
        value={column}
        onChange={(event) => setColumn(event.target.value)}
      >
        <option value="">Chọn sau</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <p id={`${id}-error`} className="ts-error" role="alert">
        {error?.message}
      </p>
      <div className="ts-dialog__actions">
        <button type="submit" className="ts-button ts-button--primary" disabled={busy}>
          {busy ? 'Đang tạo…' : 'Lưu bản thảo và viết tiếp'}
        </button>
      </div>
    </form>
  )
}
