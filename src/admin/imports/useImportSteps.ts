import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Progress } from '@/newsroom/imports/actions/advance'

import { type Refusal, send } from '../send/send'

const WORKING = ['checking', 'writing', 'undoing'] as const
type Working = (typeof WORKING)[number]
const isWorking = (state: string): state is Working =>
  (WORKING as readonly string[]).includes(state)

/**
 * Presses an import on while the page is open: the server does a stretch and says how far it is. Left alone, the worker goes
 * on with it within a minute.
 */
export function useImportSteps(id: string, state: string) {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isHere = useRef(true)

  const goOn = useCallback(async () => {
    setRefusal(null)
    for (;;) {
      const { done, refusal: why } = await send<Progress>('POST', `/imports/${id}/step`)
      if (!isHere.current) return
      if (!done) {
        setRefusal(why)
        return
      }
      setProgress(done)
      if (!isWorking(done.state)) break
    }
    setProgress(null)
    router.refresh()
  }, [id, router])

  useEffect(() => {
    isHere.current = true
    // Where the work stood still because nobody was there, it goes on.
    if (isWorking(state)) void goOn()
    return () => {
      isHere.current = false
    }
  }, [state, goOn])

  /** Asks for something, then goes on with what it began. */
  const ask = async (path: string, body?: object): Promise<boolean> => {
    setRefusal(null)
    const { done, refusal: why } = await send<{ id: string }>(
      'POST',
      `/imports/${id}/${path}`,
      body,
    )
    if (!done) {
      setRefusal(why)
      return false
    }
    router.refresh()
    return true
  }
  return { progress, refusal, ask, goOn, isBusy: progress !== null }
}
