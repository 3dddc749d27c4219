'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'

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
  const { busy, error, setError, run } = useDoing()
  const [asks, setAsks] = useState<Move | null>(null)

  const act = async (move: Move, said: Said): Promise<string | null> => {
    let refused: string | null = null
    await run(async () => {
      const { refusal } = await send('POST', path, { move, seen, ...said })
      refused = refusal?.message ?? null
      if (refused === null) {
        setAsks(null)
        toast.success(done[move])
        router.refresh()
      }
      return refused
    })
    return refused
  }
  const ask = (move: Move | null) => {
    if (move !== null) setError(null)
    setAsks(move)
  }
  return { busy, error, asks, act, ask }
}
