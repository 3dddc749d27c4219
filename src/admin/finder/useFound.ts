'use client'

import { useEffect, useEffectEvent, useState } from 'react'

import type { FoundWork } from '@/newsroom/finder/views/findWork'

import { send } from '../send/send'
import type { Asked } from './finderWords'

const PAUSE_MS = 150

/** What is found by the words typed, asked for once a person pauses; `onFound` hears of every answer. */
export function useFound(
  query: string,
  onFound: () => void,
): { asked: Asked | null; found: FoundWork[] } {
  const [asked, setAsked] = useState<Asked | null>(null)
  const heard = useEffectEvent((answer: Asked) => {
    setAsked(answer)
    onFound()
  })
  useEffect(() => {
    if (query.trim() === '') return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      const address = `/articles/anywhere?${new URLSearchParams({ query })}`
      void send<{ found: FoundWork[] }>('GET', address, undefined, { signal: asking.signal }).then(
        ({ done, refusal }) => {
          if (refusal?.cause === 'calledOff') return
          heard({ query, found: done?.found ?? [], problem: refusal?.message ?? null })
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [query])
  return { asked, found: query.trim() === '' ? [] : (asked?.found ?? []) }
}
