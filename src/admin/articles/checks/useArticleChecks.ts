'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { ArticleChecks } from '@/newsroom/articles/views/loadArticleChecks'

import { send } from '../../send/send'

/** What a text is checked by, as of its last save: asked for anew after each. */
export function useArticleChecks(found: ArticleChecks) {
  const { id, data } = useDocumentInfo()
  const [newer, setNewer] = useState<{ than: ArticleChecks; checks: ArticleChecks } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const checks = newer?.than === found ? newer.checks : found
  const savedAt: unknown = data?.updatedAt
  const seen = useRef(savedAt)
  const isAsked = found.checklists.length > 0

  useEffect(() => {
    if (!isAsked || seen.current === savedAt) return
    seen.current = savedAt
    const call = new AbortController()
    void send<ArticleChecks>('GET', `/articles/${id}/checks`, undefined, {
      signal: call.signal,
    }).then(({ done }) => {
      if (done) setNewer({ than: found, checks: done })
    })
    return () => call.abort()
  }, [found, id, isAsked, savedAt])

  const revision = typeof data?.revision === 'string' ? data.revision : null
  const tick = useCallback(
    async (words: string, ticked: boolean) => {
      setError(null)
      const { done, refusal } = await send<ArticleChecks>('POST', `/articles/${id}/ticks`, {
        words,
        ticked,
        revision,
      })
      if (refusal) setError(refusal.message)
      else setNewer({ than: found, checks: done })
    },
    [found, id, revision],
  )
  return { checks, tick, error }
}
