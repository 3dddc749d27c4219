'use client'

import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
} from '@payloadcms/ui'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

import type { SeenComments, SeenThread } from '@/newsroom/comments/views/loadComments'

import { useLastTyped } from '../articles/useLastTyped'
import { replaceWords } from './editorWords'
import type { Act } from './useComments'

const WAIT_STEP_MS = 50
const WAIT_LIMIT_MS = 15_000
const NOT_SAVED =
  'Bài đang sửa chưa lưu xong nên chưa áp dụng. Hãy xem thông báo lỗi ở đầu trang rồi bấm lại.'

type Way = SeenComments['way']

/** Follows a suggestion: what is typed is saved first, then the saved text changes, then the one in the editor in the same way. */
export function useAccept(editor: LexicalEditor, act: Act, way: Way | undefined) {
  const { data, setData } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const modified = useFormModified()
  const autosaving = useFormBackgroundProcessing()
  const router = useRouter()
  const lastTyped = useLastTyped()
  // The newest values, for the steps below: they run across several renders.
  const latest = useRef({ data, modified, autosaving, way })
  useEffect(() => {
    latest.current = { data, modified, autosaving, way }
  })
  return async ({ id, anchor, replacement }: SeenThread): Promise<string | null> => {
    await lastTyped()
    const isSaved = () => !latest.current.modified && !latest.current.autosaving
    if (!(await until(isSaved))) return NOT_SAVED
    const before = latest.current.way?.revision
    const refusal = await act('POST', `/${id}/accept`)
    if (refusal) return refusal
    if (anchor) replaceWords(editor, anchor, replacement ?? '')
    await until(() => latest.current.way?.revision !== before)
    const now = latest.current.way
    setData({ ...latest.current.data, ...now })
    dispatchFields({ type: 'UPDATE', path: 'state', value: now?.state })
    dispatchFields({ type: 'UPDATE', path: 'revision', value: now?.revision })
    if (await until(isSaved)) router.refresh()
    return null
  }
}

/** Whether it came to hold while somebody would still wait. */
async function until(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < WAIT_LIMIT_MS; waited += WAIT_STEP_MS) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS))
  }
  return false
}
