'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'

import { send } from '../../send/send'
import { keepUnsaved } from '../buffer/keepUnsaved'
import { onOpenTexts, openText } from '../editor/blocks/openTexts'
import type { OpenText } from '../editor/blocks/OpenText'
import { isSameContent } from '../fields/contentBlocks'
import { Saver } from '../saving/Saver'
import type { Ports, Saved } from '../fields/types'
import { putSaver } from '../saving/savers'
import {
  type FieldName,
  type Fields,
  fieldsOf,
  SAVED_FIELDS,
  shownFields,
} from '../fields/textFields'

/** Longer than the form waits to ask the server what follows from a change. */
const FORM_HEARS_MS = 400
const LONGEST_MS = 30_000
/** Of what goes on while a page is left, browsers take no more. */
const MOST_LEAVING = 60_000

const PLAIN_FIELDS = SAVED_FIELDS.filter((name) => name !== 'content')
/** What the page says of a text's way, brought up to date after each save. */
const WAY = ['state', 'revisionNumber', 'step', 'writers', 'approvals', 'returnReason'] as const
const SEEN = [...WAY, 'revision', 'updatedAt'] as const

/** The saver of the text in this form. */
export function useSaver(me: string): Saver | null {
  const { id, data, initialState, setData } = useDocumentInfo()
  const { getFields, dispatchFields, setModified } = useForm()
  const [saver, setSaver] = useState<Saver | null>(null)
  const article = String(id)

  const read = useEffectEvent((text: OpenText | null, last: Fields['content']): Fields => {
    const fields = getFields()
    const content = text ? text.content() : last
    return {
      ...shownFields(fields, PLAIN_FIELDS),
      ...(fields.content && content !== undefined && { content }),
    }
  })
  const takeIn = useEffectEvent((text: OpenText | null, fields: Fields) => {
    for (const name of Object.keys(fields) as FieldName[]) {
      if (name === 'content') text?.takeIn(fields.content ?? null)
      dispatchFields({ type: 'UPDATE', path: name, value: fields[name] })
    }
  })
  const saved = useEffectEvent(async ({ revision, savedAt, leftOut = [] }: Saved) => {
    for (const words of leftOut) toast.warning(words)
    setData({ ...data, revision, updatedAt: savedAt })
    const select = [...WAY, 'updatedAt'].map((name) => `select[${name}]=true`).join('&')
    const { done } = await send<Record<string, unknown>>(
      'GET',
      `/articles/${article}?draft=true&depth=0&${select}`,
    )
    if (done) tell(done)
  })
  const tell = useEffectEvent((row: Record<string, unknown>, names: readonly string[] = WAY) => {
    // Asked before a move and answered after it: the page says by now where the move led.
    if (String(row.updatedAt ?? '') < String(data?.updatedAt ?? '')) return
    setData({ ...data, ...Object.fromEntries(names.map((name) => [name, row[name]])) })
  })
  const settled = useEffectEvent(() => setModified(false))
  const begun = useEffectEvent(() => ({
    base: fieldsOf(data ?? {}),
    savedAt: typeof data?.updatedAt === 'string' ? data.updatedAt : null,
  }))

  useEffect(() => {
    let text = openText(article)
    let last: Fields['content'] = undefined
    let settling: ReturnType<typeof setTimeout> | undefined
    const { base, savedAt } = begun()
    const ports: Ports = {
      read: () => read(text, last),
      takeIn: (fields) => takeIn(text, fields),
      mayTouch: (name, wanted) =>
        name === 'content' ? (text?.mayTake(wanted) ?? true) : !isInField(name),
      post: (body, isLeaving) => {
        const isSmall = isLeaving && JSON.stringify(body).length < MOST_LEAVING
        const how = { signal: AbortSignal.timeout(LONGEST_MS), keepalive: isSmall }
        return send<Saved>('POST', `/articles/${article}/save`, body, how)
      },
      readAnew: async () => {
        const path = `/articles/${article}?draft=true&depth=0`
        const { done } = await send<Record<string, unknown>>('GET', path)
        if (!done) return null
        tell(done, SEEN)
        return fieldsOf(done)
      },
      keep: (unsaved) => keepUnsaved({ article, person: me }, unsaved),
      saved: (answer) => saved(answer),
      settled: () => {
        clearTimeout(settling)
        settling = setTimeout(() => {
          if (!own.isDirty()) settled()
        }, FORM_HEARS_MS)
      },
    }
    const own = new Saver(base, ports, savedAt)
    let unhear = text?.listen((isTyped) => own.noticed(isTyped))
    const hearTexts = onOpenTexts(() => {
      unhear?.()
      // An editor that was put up anew shows what the page began with.
      if (text) last = text.content()
      text = openText(article)
      if (text && last !== undefined && !isSameContent(text.content(), last)) text.takeIn(last)
      unhear = text?.listen((isTyped) => own.noticed(isTyped))
    })
    const remove = putSaver(article, own)
    setSaver(own)
    return () => {
      own.end()
      remove()
      hearTexts()
      unhear?.()
      clearTimeout(settling)
    }
  }, [article, me])

  useHeldRows(saver, initialState)
  return saver
}

/** A page that was read anew puts its row over the form: what is in the form stays. */
function useHeldRows(saver: Saver | null, initialState: unknown): void {
  const [first] = useState(initialState)
  useEffect(() => {
    if (!saver || initialState === first) return
    const row = shownFields((initialState ?? {}) as Parameters<typeof shownFields>[0], SAVED_FIELDS)
    void saver.holding(row, () => new Promise((done) => setTimeout(done, FORM_HEARS_MS)))
  }, [saver, initialState, first])
}

/** Whether the person is in the middle of this field. */
function isInField(name: FieldName): boolean {
  const field = document.getElementById(`field-${name}`)
  return field !== null && field.contains(document.activeElement)
}
