'use client'

import type { ReactNode } from 'react'

import { type Clock, setNewsroomClock } from './vietNamHours'

// As the module is read, before any date is shown.
if (typeof window !== 'undefined') setNewsroomClock(window as unknown as Clock)

/** Under it every hour is the newsroom’s. */
export function NewsroomClock({ children }: { children?: ReactNode }) {
  return children
}
