import { Temporal } from 'temporal-polyfill'

import type { MonthDay } from './reportWindows'

const KEPT = /^(\d{2})-(\d{2})$/
const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/

/** Reads `15/12`, day first, or what is kept of it, `12-15`; anything else, 31/2 too, is `null`. */
export function parseMonthDay(text: string): MonthDay | null {
  const kept = KEPT.exec(text.trim())
  const written = WRITTEN.exec(text.trim())
  if (kept && isMonthDay(Number(kept[1]), Number(kept[2]))) return text.trim()
  if (!written || !isMonthDay(Number(written[2]), Number(written[1]))) return null
  return `${pad(written[2])}-${pad(written[1])}`
}

/** `15/12`, as people write a day of any year. */
export function formatMonthDay(kept: MonthDay): string {
  const [, month, day] = KEPT.exec(kept) ?? []
  return month && day ? `${Number(day)}/${Number(month)}` : kept
}

function isMonthDay(month: number, day: number): boolean {
  try {
    Temporal.PlainMonthDay.from({ monthCode: `M${pad(month)}`, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const pad = (value: string | number | undefined) => String(value).padStart(2, '0')
