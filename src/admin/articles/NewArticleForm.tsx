'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'

import type { OfferedTemplate } from '@/newsroom/templates/views/listTemplates'

import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { PlaceFields, type PlaceOf, type Places } from './PlaceFields'
import { TemplateFields } from './template/TemplateFields'
import { TemplateHolds } from './template/TemplateHolds'
import { useTemplatePreview } from './template/useTemplatePreview'
import { DialogActions } from '../ui/Dialog'

type Props = Places & { templates: readonly OfferedTemplate[] }

type Fault = { field: 'title' | null; message: string }

/** Title and place of a new article, and the template it begins with; saving leads to the page where it is written. */
export function NewArticleForm({ outlets, columns, templates }: Props) {
  const router = useRouter()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<PlaceOf>({ outlet: outlets[0]?.id ?? '', column: '' })
  const [hasColumn, setHasColumn] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [issue, setIssue] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)

  const offered = templates.filter(({ outlet }) => outlet === place.outlet)
  const usual = columns.find((one) => one.id === place.column)?.template
  const wanted = chosen ?? usual ?? ''
  const template = offered.some((one) => one.id === wanted) ? wanted : ''
  const { preview, error, isAsking } = useTemplatePreview({
    ...{ template, issue },
    column: hasColumn ? place.column : undefined,
  })
  const column = hasColumn || template === '' ? place.column : (preview?.column ?? '')
  const title = typed ?? preview?.title ?? ''

  const move = (next: PlaceOf) => {
    setHasColumn(next.outlet === place.outlet)
    if (next.outlet !== place.outlet) setChosen(null)
    setIssue('')
    setPlace(next)
  }

  const create = async () => {
    const words = { title: title.trim(), ...(issue !== '' && { issue }) }
    const { done, refusal } =
      template === ''
        ? await send<{ doc: { id: string } }>('POST', '/articles?draft=true&depth=0', {
            ...words,
            outlet: place.outlet,
            ...(place.column && { column: place.column }),
          })
        : await send<{ id: string }>('POST', `/text-templates/${template}/texts`, {
            ...words,
            column: column === '' ? null : column,
          })
    if (done) return router.push(articleHref('doc' in done ? done.doc.id : done.id))
    setBusy(false)
    setFault({ field: null, message: refusal.message })
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || isAsking) return
    if (title.trim() === '') {
      setFault({
        field: 'title',
        message: 'Tiêu đề còn trống. Hãy nhập tiêu đề, sau này sửa được.',
      })
      return
    }
    setBusy(true)
    setFault(null)
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
        onChange={(event) => setTyped(event.target.value)}
        aria-required="true"
        aria-invalid={fault?.field === 'title' || undefined}
        aria-describedby={`${id}-error`}
      />
      <PlaceFields {...{ outlets, columns }} place={{ ...place, column }} onChange={move} />
      {offered.length > 0 && (
        <TemplateFields
          {...{ template, column, issue }}
          templates={offered}
          onTemplate={(next) => {
            setChosen(next)
            setIssue('')
          }}
          onIssue={setIssue}
        />
      )}
      <div role="status">{preview && <TemplateHolds preview={preview} />}</div>
      <p id={`${id}-error`} className="ts-error" role="alert">
        {fault?.message ?? error}
      </p>
      <DialogActions label="Lưu bản thảo và viết tiếp" busyLabel="Đang tạo…" busy={busy} />
    </form>
  )
}
