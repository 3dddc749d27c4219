'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

import type { SeenComments, SeenThread } from '@/newsroom/comments/views/loadComments'

import { saverOf } from '../articles/saving/savers'
import type { Act } from './useComments'

const WAIT_STEP_MS = 50
const WAIT_LIMIT_MS = 15_000
const NOT_SAVED =
  'Bài đang sửa chưa lưu xong nên chưa áp dụng. Hãy xem dòng “Chưa lưu” ở đầu trang rồi bấm lại.'

type Way = SeenComments['way']

/** Follows a suggestion: what is typed is saved first, then the saved text changes, then the open one takes that in. */
export function useAccept(act: Act, way: Way | undefined) {
  const { id: article, data, setData } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const router = useRouter()
  // The newest values, for the steps below: they run across several renders.
  const latest = useRef({ data, way })
  useEffect(() => {
    latest.current = { data, way }
  })
  return async ({ id }: SeenThread): Promise<string | null> => {
    const saver = saverOf(String(article))
    if (saver && !(await saver.flush())) return NOT_SAVED
    const before = latest.current.way?.revision
    const refusal = await act('POST', `/${id}/accept`)
    if (refusal) return refusal
    await until(() => latest.current.way?.revision !== before)
    const now = latest.current.way
    if (!now) return null
    const { savedAt, ...rest } = now
    await saver?.heard(savedAt)
    setData({ ...latest.current.data, ...rest })
    dispatchFields({ type: 'UPDATE', path: 'state', value: rest.state })
    dispatchFields({ type: 'UPDATE', path: 'revision', value: rest.revision })
    router.refresh()
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
