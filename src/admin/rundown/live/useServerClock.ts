'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

const SAMPLES = 5
const MEASURE_EVERY_MS = 60_000
const TICK_MS = 200

export type ServerClock = {
  /** Now by the server's clock (epoch milliseconds), renewed a few times a second. */
  now: number
  /** By how much this machine's clock is behind (above 0) or ahead; null until measured. */
  offsetMs: number | null
  /** The longest the server's answer may have been under way: the offset is right to half of it. */
  roundTripMs: number | null
}

type Measured = {
  /** What to add to this page's own steady clock, which no change of the machine's time moves. */
  base: number
  offsetMs: number
  roundTripMs: number
}

/**
 * The server's clock on this screen: measured by its quickest of some answers, again every minute, and run on by the
 * page's steady clock, so that a machine whose time is hours off, or is set meanwhile, shows the same.
 */
export function useServerClock(timePath: string, startNow: number): ServerClock {
  const measured = useRef<Measured | null>(null)
  const [clock, setClock] = useState<ServerClock>({
    now: startNow,
    offsetMs: null,
    roundTripMs: null,
  })

  const measure = useCallback(async () => {
    const samples: Measured[] = []
    for (let at = 0; at < SAMPLES; at += 1) {
      const sample = await sampleOf(timePath)
      if (sample) samples.push(sample)
    }
    samples.sort((a, b) => a.roundTripMs - b.roundTripMs)
    if (samples[0]) measured.current = samples[0]
  }, [timePath])

  useEffect(() => {
    const begun = performance.now()
    void measure()
    const measuring = setInterval(() => void measure(), MEASURE_EVERY_MS)
    const again = () => void measure()
    window.addEventListener('online', again)
    const ticking = setInterval(() => {
      const { base, offsetMs, roundTripMs } = measured.current ?? {
        base: startNow - begun,
        offsetMs: null,
        roundTripMs: null,
      }
      setClock({ now: Math.round(base + performance.now()), offsetMs, roundTripMs })
    }, TICK_MS)
    return () => {
      clearInterval(measuring)
      clearInterval(ticking)
      window.removeEventListener('online', again)
    }
  }, [measure, startNow])

  return clock
}

async function sampleOf(timePath: string): Promise<Measured | null> {
  try {
    const sent = performance.now()
    const response = await fetch(timePath, { credentials: 'include', cache: 'no-store' })
    const back = performance.now()
    const { now } = (await response.json()) as { now?: number }
    if (!response.ok || typeof now !== 'number') return null
    const middle = (sent + back) / 2
    const base = now - middle
    return { base, offsetMs: base + back - Date.now(), roundTripMs: back - sent }
  } catch {
    return null
  }
}
