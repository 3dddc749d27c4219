'use client'

import { useCallback, useEffect, useState } from 'react'

import type { CivilDate } from '@/domain/calendar/civil'
import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import { send } from '../send/send'

export type Opened = { obligation: string; period: string }

type Loaded = { key: string; answer: PeriodAnswer | null; error: string | null }

/**
 * What is behind the opened number; null while it loads, unless it is known already. `reload` reads it again and
 * answers with what it is now.
 */
export function usePeriod(
  opened: Opened | null,
  asOf: CivilDate | null,
  known: PeriodAnswer | null = null,
) {
  const address = opened && addressOf(opened, asOf)
  const [loaded, setLoaded] = useState<Loaded | null>(
    address && known ? { key: address, answer: known, error: null } : null,
  )
  const isKnown = known !== null

  const load = useCallback(
    async (signal?: AbortSignal): Promise<PeriodAnswer | null> => {
      if (!address) return null
      const result = await read(address, signal)
      if (signal?.aborted) return null
      setLoaded({ key: address, ...result })
      return result.answer
    },
    [address],
  )

  useEffect(() => {
    if (isKnown) return
    const controller = new AbortController()
    void load(controller.signal)
    return () => controller.abort()
  }, [load, isKnown])

  const current = loaded?.key === address ? loaded : null
  return { answer: current?.answer ?? null, error: current?.error ?? null, reload: load }
}

function addressOf({ obligation, period }: Opened, asOf: CivilDate | null): string {
  const place = `/obligations/${encodeURIComponent(obligation)}/periods/${encodeURIComponent(period)}`
  return asOf ? `${place}?asOf=${asOf}` : place
}

async function read(address: string, signal?: AbortSignal): Promise<Omit<Loaded, 'key'>> {
  const { done, refusal } = await send<PeriodAnswer>('GET', address, undefined, { signal })
  return { answer: done, error: refusal?.message || null }
}
