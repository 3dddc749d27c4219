'use client'

import { useEffect, useState } from 'react'

import type { TemplatePreview } from '@/newsroom/templates/views/previewTemplate'

import { send } from '../../send/send'

/** A template with where the text is to stand; a column that nobody chose is the template's own. */
export type Asked = { template: string; column: string | undefined; issue: string }

type Found = { of: string; preview: TemplatePreview | null; error: string | null }

const addressOf = ({ template, column, issue }: Asked): string => {
  const place = new URLSearchParams({
    ...(column !== undefined && { column }),
    ...(issue !== '' && { issue }),
  })
  return `/text-templates/${template}/preview?${place.toString()}`
}

/** What a text made from a template now would begin with; nothing while it is asked for. */
export function useTemplatePreview(asked: Asked): Omit<Found, 'of'> & { isAsking: boolean } {
  const [found, setFound] = useState<Found | null>(null)
  const address = asked.template === '' ? null : addressOf(asked)
  useEffect(() => {
    if (address === null) return
    const call = new AbortController()
    const ask = async () => {
      const { done, refusal } = await send<TemplatePreview>('GET', address, undefined, {
        signal: call.signal,
      })
      if (refusal?.cause === 'calledOff') return
      setFound({ of: address, preview: done, error: refusal?.message ?? null })
    }
    void ask()
    return () => call.abort()
  }, [address])
  const isCurrent = address !== null && found?.of === address
  return {
    preview: isCurrent ? found.preview : null,
    error: isCurrent ? found.error : null,
    isAsking: address !== null && !isCurrent,
  }
}
