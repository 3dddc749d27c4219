'use client'

import { useEffect, useState } from 'react'

import type { CivilDate } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'

import { send } from '../send/send'

const MOST = 500

/** The days off entered from a day on; null until they are known, or where they can't be read. */
export function useHolidays(from: CivilDate): readonly Holiday[] | null {
  const [days, setDays] = useState<readonly Holiday[] | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const address = `/holidays?where[date][greater_than_equal]=${from}&sort=date&depth=0&limit=${MOST}`
    const { signal } = controller
    void send<{ docs: Holiday[] }>('GET', address, undefined, { signal }).then(({ done }) => {
      if (done && !signal.aborted) setDays(done.docs)
    })
    return () => controller.abort()
  }, [from])
  return days
}
