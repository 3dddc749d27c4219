'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { OfferedTemplate } from '@/newsroom/templates/views/listTemplates'

import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { requestFor, templateAt } from './newArticle'
import type { PlaceOf, Places } from './PlaceFields'
import { useTemplatePreview } from './template/useTemplatePreview'

export type NewArticleOf = Places & { templates: readonly OfferedTemplate[] }

type Fault = { field: 'title' | null; message: string }

/** A new article while its place, template and title are chosen; `create` makes it and leads to its page. */
export function useNewArticle({ outlets, columns, templates }: NewArticleOf) {
  const router = useRouter()
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<PlaceOf>({ outlet: outlets[0]?.id ?? '', column: '' })
  const [hasColumn, setHasColumn] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [issue, setIssue] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)

  const { offered, template } = templateAt({ templates, columns, place, chosen })
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
  const begin = (wanted: string) => {
    setChosen(wanted)
    setIssue('')
  }

  const create = async () => {
    if (busy || isAsking) return
    if (title.trim() === '') return setFault(NO_TITLE)
    setBusy(true)
    setFault(null)
    const { path, body } = requestFor({ title, issue, template, place: { ...place, column } })
    const { done, refusal } = await send<{ doc: { id: string } } | { id: string }>(
      'POST',
      path,
      body,
    )
    if (done) return router.push(articleHref('doc' in done ? done.doc.id : done.id))
    setBusy(false)
    setFault({ field: null, message: refusal.message })
  }

  return {
    ...{ title, place: { ...place, column }, offered, template, issue, preview, busy, create },
    onTitle: setTyped,
    onPlace: move,
    onTemplate: begin,
    onIssue: setIssue,
    error: fault?.message ?? error,
    hasNoTitle: fault?.field === 'title',
  }
}

const NO_TITLE: Fault = {
  field: 'title',
  message: 'Tiêu đề còn trống. Hãy nhập tiêu đề, sau này sửa được.',
}
