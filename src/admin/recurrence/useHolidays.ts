'use client'

import { useEffect, useState } from 'react'

import type { CivilDate } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'

const MOST = 500

/** The days off entered from a day on; null until they are known, or where they can't be read. */
export function useHolidays(from: CivilDate): readonly Holiday[] | null {
  const [days, setDays] = useState<readonly Holiday[] | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const address = `/api/holidays?where[date][greater_than_equal]=${from}&sort=date&depth=0&limit=${MOST}`
    fetch(address, { credentials: 'include', signal: controller.signal })
      .then(async (response) => {
        if (!response.ok) return
        const { docs } = (await response.json()) as { docs: Holiday[] }
        setDays(docs)
      })
      .catch(() => {})
    return () => controller.abort()
  }, [from])
  return days
}
