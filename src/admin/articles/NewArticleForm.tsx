'use client'

import { type FormEvent, useId } from 'react'

import { DialogActions } from '../ui/Dialog'
import { PlaceFields } from './PlaceFields'
import { TemplateFields } from './template/TemplateFields'
import { TemplateHolds } from './template/TemplateHolds'
import { type NewArticleOf, useNewArticle } from './useNewArticle'

/** Title and place of a new article, and the template it begins with; saving leads to the page where it is written. */
export function NewArticleForm(props: NewArticleOf) {
  const { outlets, columns } = props
  const id = useId()
  const article = useNewArticle(props)
  const { place, offered, preview } = article
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void article.create()
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
        value={article.title}
        onChange={(event) => article.onTitle(event.target.value)}
        aria-required="true"
        aria-invalid={article.hasNoTitle || undefined}
        aria-describedby={`${id}-error`}
      />
      <PlaceFields {...{ outlets, columns, place }} onChange={article.onPlace} />
      {offered.length > 0 && (
        <TemplateFields
          templates={offered}
          template={article.template}
          column={place.column}
          issue={article.issue}
          onTemplate={article.onTemplate}
          onIssue={article.onIssue}
        />
      )}
      <div role="status">{preview && <TemplateHolds preview={preview} />}</div>
      <p id={`${id}-error`} className="ts-error" role="alert">
        {article.error}
      </p>
      <DialogActions label="Lưu bản thảo và viết tiếp" busyLabel="Đang tạo…" busy={article.busy} />
    </form>
  )
}
