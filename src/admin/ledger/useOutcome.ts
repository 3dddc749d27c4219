'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import type { Outcome } from '../actions/form/ActionForm'

type Told = { words: string; tone: 'good' | 'bad' }

/** Says how an action ended, reads the period again and has what stands around it do the same. */
export function useOutcome(reload: () => Promise<PeriodAnswer | null>) {
  const router = useRouter()
  const [outcome, setOutcome] = useState<Told | null>(null)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (outcome) told.current?.focus()
  }, [outcome])
  const finish = async (what: Outcome) => {
    const now = await reload()
    router.refresh()
    if ('gone' in what) setOutcome({ words: what.gone, tone: 'bad' })
    else
      setOutcome({
        words: [what.said, now && `Nay là: ${now.heading}.`].filter(Boolean).join(' '),
        tone: 'good',
      })
  }
  return { outcome, told, finish }
}
