'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'

type Said = { reason?: string; acceptWarnings: boolean }

/**
 * Makes the moves of a report that is on the page, one at a time. `asks` is the one whose dialog is open. Answers what was refused, in
 * words; null when it was done.
 */
export function useMoves<Move extends string>(
  path: string,
  { seen, done }: { seen: number; done: Record<Move, string> },
) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [asks, setAsks] = useState<Move | null>(null)

  const act = async (move: Move, said: Said): Promise<string | null> => {
    if (busy) return null
    setBusy(true)
    setError(null)
    const { refusal } = await send('POST', path, { move, seen, ...said })
    setBusy(false)
    if (refusal) {
      setError(refusal.message)
      return refusal.message
    }
    setAsks(null)
    toast.success(done[move])
    router.refresh()
    return null
  }
  const ask = (move: Move | null) => {
    if (move !== null) setError(null)
    setAsks(move)
  }
  return { busy, error, asks, act, ask }
}
