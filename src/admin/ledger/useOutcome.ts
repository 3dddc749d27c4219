'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import type { Outcome } from '../actions/form/ActionForm'

type OutcomeWords = { words: string; tone: 'good' | 'bad' }

/** Says how an action ended, reads the period again and has what stands around it do the same. */
export function useOutcome(reload: () => Promise<PeriodAnswer | null>) {
  const router = useRouter()
  const [outcome, setOutcome] = useState<OutcomeWords | null>(null)
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (outcome) line.current?.focus()
  }, [outcome])
  const finish = async (what: Outcome) => {
    const now = await reload()
    router.refresh()
    if ('gone' in what) setOutcome({ words: what.gone, tone: 'bad' })
    else
      setOutcome({
        words: [what.success, now && `Nay là: ${now.heading}.`].filter(Boolean).join(' '),
        tone: 'good',
      })
  }
  return { outcome, line, finish }
}
