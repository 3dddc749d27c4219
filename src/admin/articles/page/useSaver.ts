'use client'

import { toast, useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'

import { useKeptFields } from '../../forms/useKeptFields'
import { keepUnsaved } from '../buffer/keepUnsaved'
import {
  type FieldName,
  type Fields,
  fieldsOf,
  SAVED_FIELDS,
  shownFields,
} from '../fields/textFields'
import type { Ports } from '../fields/types'
import { Saver } from '../saving/Saver'
import { putSaver, saverOf } from '../saving/savers'
import { type FollowedEditor, followEditor } from './followEditor'
import { postSave, readText, WAY } from './savedText'

/** Longer than the form waits to ask the server what follows from a change. */
const FORM_HEARS_MS = 400

const PLAIN_FIELDS = SAVED_FIELDS.filter((name) => name !== 'content')
const TEXT_FIELDS: ReadonlySet<string> = new Set(SAVED_FIELDS)
const SEEN = [...WAY, 'revision', 'updatedAt'] as const

/** The saver of the text in this form. */
export function useSaver(me: string): Saver | null {
  const { id } = useDocumentInfo()
  const [saver, setSaver] = useState<Saver | null>(null)
  const article = String(id)
  const form = useTextForm()
  // Each sees the newest render, however long ago the saver was made.
  const begun = useEffectEvent(form.begun)
  const read = useEffectEvent(form.read)
  const takeIn = useEffectEvent(form.takeIn)
  const settled = useEffectEvent(form.settled)
  const tell = useEffectEvent(form.tell)
  const tellRead = useEffectEvent(form.tellRead)

  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined
    const first = begun()
    const editor = followEditor(article, (isTyped) => own.noticed(isTyped))
    const ports: Ports = {
      read: () => read(editor),
      takeIn: (fields) => takeIn(editor, fields),
      mayTouch: (name, wanted) =>
        name === 'content' ? (editor.open()?.mayTake(wanted) ?? true) : !isInField(name),
      post: (body, isLeaving) => postSave(article, body, isLeaving),
      readAnew: async () => {
        const row = await readText(article)
        if (!row) return null
        tellRead(row, SEEN)
        return fieldsOf(row)
      },
      keep: async (unsaved) => {
        // The page was left and is open again: the words of its new form are not this one's to forget.
        const isForgotten = unsaved === null && (saverOf(article) ?? own) !== own
        return isForgotten || keepUnsaved({ article, person: me }, unsaved)
      },
      saved: async ({ revision, savedAt, leftOut = [] }) => {
        for (const words of leftOut) toast.warning(words)
        tell({ revision, updatedAt: savedAt }, ['revision', 'updatedAt'])
        const row = await readText(article, [...WAY, 'updatedAt'])
        if (row) tellRead(row, WAY)
      },
      settled: () => {
        clearTimeout(settling)
        settling = setTimeout(() => {
          if (!own.isDirty()) settled()
        }, FORM_HEARS_MS)
      },
    }
    const own = new Saver(first.base, ports, first.savedAt)
    const remove = putSaver(article, own)
    setSaver(own)
    return () => {
      own.end()
      remove()
      editor.stop()
      clearTimeout(settling)
    }
  }, [article, me])

  // Of a page that is read anew nothing goes into them: what others save comes by the saver.
  useKeptFields(() => TEXT_FIELDS)
  return saver
}

/** The form of a text and what its page knows of it, as the newest render has them. */
function useTextForm() {
  const { data, setData } = useDocumentInfo()
  const { getFields, setModified } = useForm()
  const [shown, dispatchFields] = useAllFormFields()
  const tell = (row: Record<string, unknown>, names: readonly string[]) =>
    setData({ ...data, ...Object.fromEntries(names.map((name) => [name, row[name]])) })
  const tellRead = (row: Record<string, unknown>, names: readonly string[]) => {
    // Asked before a move and answered after it: the page says by now where the move led.
    if (String(row.updatedAt ?? '') >= String(data?.updatedAt ?? '')) tell(row, names)
  }
  return {
    tell,
    tellRead,
    begun: () => ({
      base: fieldsOf(data ?? {}),
      savedAt: typeof data?.updatedAt === 'string' ? data.updatedAt : null,
    }),
    read: (editor: FollowedEditor): Fields => {
      const newest = getFields()
      // The form answers with nothing while it takes a row in.
      const fields = Object.keys(newest).length > 0 ? newest : shown
      const content = editor.content()
      return {
        ...shownFields(fields, PLAIN_FIELDS),
        ...(fields.content && content !== undefined && { content }),
      }
    },
    takeIn: (editor: FollowedEditor, said: Fields) => {
      if (said.content !== undefined) editor.takeIn(said.content)
      // At once: else who reads the form next would take what it still shows for the person's.
      flushSync(() => {
        for (const name of Object.keys(said) as FieldName[]) {
          dispatchFields({ type: 'UPDATE', path: name, value: said[name] })
        }
      })
    },
    settled: () => setModified(false),
  }
}

/** Whether the person is in the middle of this field. */
function isInField(name: FieldName): boolean {
  const field = document.getElementById(`field-${name}`)
  return field !== null && field.contains(document.activeElement)
}
