'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { CAUSES } from '../send/causes'
import { send } from '../send/send'
import { fetchWarnings } from './checks/fetchWarnings'
import { type ButtonMove, MOVE_DONE } from './articleSteps'
import type { MoveDetails } from './MoveDialog'
import { saverOf } from './saving/savers'

const NOT_SAVED =
  'Chưa lưu được bản đang sửa nên chưa chuyển bài. Nội dung vẫn ở trên trang; hãy xem dòng “Chưa lưu” ở đầu trang rồi bấm lại.'

/** What a move answers of the article: all that the page says of its way. */
type Answer = {
  state?: string
  revision?: string
  revisionNumber?: number
  updatedAt?: string
  step?: number | null
  writers?: string[]
  approvals?: unknown
  leftOut?: string[]
}

/** Makes a move of the article on the page: what is typed is saved first, a refusal is told and changes nothing. */
export function useArticleMove() {
  const { id, data, setData } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const router = useRouter()
  const [busy, setBusy] = useState<ButtonMove | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [warned, setWarned] = useState<{ move: ButtonMove; warnings: string[] } | null>(null)

  // The newest values, for the steps below: they run across several renders.
  const latest = useRef({ data })
  useEffect(() => {
    latest.current = { data }
  })

  /** All that is typed is on the server before anything else is asked of it. */
  const save = async (): Promise<boolean> => (await saverOf(String(id))?.flush()) ?? true

  const request = async (move: ButtonMove, details: MoveDetails): Promise<string | null> => {
    const { done, refusal } = await send<Answer>('POST', `/articles/${id}/moves`, {
      move,
      ...details,
      revision: latest.current.data?.revision ?? null,
    })
    if (refusal) return refusal.message
    const { leftOut = [], ...way } = done
    for (const words of leftOut) toast.warning(words)
    setData({ ...latest.current.data, ...way })
    dispatchFields({ type: 'UPDATE', path: 'state', value: way.state })
    dispatchFields({ type: 'UPDATE', path: 'revision', value: way.revision })
    return null
  }

  /** Does it; answers with the sentence of what went wrong, or null. */
  const makeMove = async (
    move: ButtonMove,
    details: MoveDetails = {},
    // A minute is set in a dialog that says the warnings itself.
    { isWarned = move === 'schedule' } = {},
  ) => {
    if (busy) return null
    setBusy(move)
    setError(null)
    try {
      // An author may save a text that waits for approval only after taking it back.
      if (move !== 'withdraw' && !(await save())) return tell(NOT_SAVED)
      const warnings = isWarned ? [] : await fetchWarnings(String(id), move)
      if (warnings.length > 0) {
        setWarned({ move, warnings })
        return null
      }
      const refusal = await request(move, details)
      if (refusal) return tell(refusal)
      toast.success(MOVE_DONE[move])
      if (move !== 'withdraw' || (await save())) router.refresh()
      return null
    } catch {
      return tell(CAUSES.page.broken)
    } finally {
      setBusy(null)
    }
  }

  const tell = (sentence: string): string => {
    setError(sentence)
    return sentence
  }

  return { makeMove, busy, error, warned, dropWarned: () => setWarned(null) }
}
