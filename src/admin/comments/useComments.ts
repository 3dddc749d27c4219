'use client'

import { useCallback, useEffect, useState } from 'react'

import type { Anchor } from '@/domain/comment/anchor/types'
import type { SeenComments } from '@/newsroom/comments/views/loadComments'

import { send } from '../send/send'

const AGAIN_MS = 30_000

export type Draft = {
  body: string
  mentions: string[]
  anchor?: Anchor | null
  replacement?: string | null
}
/** Does something and answers with the sentence of what went wrong, or null. */
export type Act = (
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
) => Promise<string | null>

/** What is said about a text: read when its page opens, again while it is looked at, and after each act. */
export function useComments(article: string) {
  const [seen, setSeen] = useState<SeenComments | null>(null)
  const [error, setError] = useState<string | null>(null)

  const load = useCallback(async () => {
    const { done, refusal } = await send<SeenComments>('GET', `/articles/${article}/comments`)
    if (done) setSeen(done)
    setError(refusal && refusal.cause !== 'calledOff' ? refusal.message : null)
  }, [article])

  useEffect(() => {
    void load()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void load()
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [load])

  const act: Act = useCallback(
    async (method, path, body) => {
      const { done, refusal } = await send<SeenComments>(
        method,
        `/articles/${article}/comments${path}`,
        body ?? (method === 'DELETE' ? undefined : {}),
      )
      if (refusal) return refusal.message
      setSeen(done)
      return null
    },
    [article],
  )

  return { seen, error, act }
}
