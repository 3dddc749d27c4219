'use client'

import {
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { CAUSES } from '../send/causes'
import { send } from '../send/send'
import { fetchWarnings } from './checks/fetchWarnings'
import { type ButtonMove, MOVE_DONE } from './articleSteps'
import type { MoveDetails } from './MoveDialog'
import { useLastTyped } from './useLastTyped'

const WAIT_STEP_MS = 50
const WAIT_LIMIT_MS = 15_000
const NOT_SAVED =
  'Chưa lưu được bản đang sửa nên chưa chuyển bài. Nội dung vẫn ở trên trang; hãy xem thông báo lỗi rồi bấm lại.'

/** What a move answers of the article: all that the page says of its way. */
type Answer = {
  state?: string
  revision?: string
  revisionNumber?: number
  step?: number | null
  writers?: string[]
  approvals?: unknown
  leftOut?: string[]
}

/** Makes a move of the article on the page: what is typed is saved first, a refusal is told and changes nothing. */
export function useArticleMove() {
  const { id, data, setData } = useDocumentInfo()
  const { config } = useConfig()
  const { submit, dispatchFields } = useForm()
  const modified = useFormModified()
  const autosaving = useFormBackgroundProcessing()
  const router = useRouter()
  const [busy, setBusy] = useState<ButtonMove | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [warned, setWarned] = useState<{ move: ButtonMove; warnings: string[] } | null>(null)

  // The newest values, for the steps below: they run across several renders.
  const latest = useRef({ data, modified, autosaving })
  useEffect(() => {
    latest.current = { data, modified, autosaving }
  })

  const lastTyped = useLastTyped()

  const save = async (): Promise<boolean> => {
    await lastTyped()
    if (!(await until(() => !latest.current.autosaving))) return false
    if (!latest.current.modified) return true
    const before: unknown = latest.current.data?.updatedAt
    const result = await submit({
      action: `${config.routes.api}/articles/${id}?draft=true&depth=0&fallback-locale=null`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
    })
    const saved = (result as { res?: Response } | undefined)?.res?.ok ?? false
    const hasArrived = () => latest.current.data?.updatedAt !== before
    // An autosave that began meanwhile would have the page show the state from before the move.
    return saved && (await until(() => hasArrived() && !latest.current.autosaving))
  }

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

/** Whether it came to hold while somebody would still wait. */
async function until(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < WAIT_LIMIT_MS; waited += WAIT_STEP_MS) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS))
  }
  return false
}
