'use client'

import type { DefaultCellComponentProps } from 'payload'

import { formatMonthDay } from '@/domain/calendar/monthDay'

/** A day of any year in a list: `15/12`. */
export function MonthDayCell({ cellData }: DefaultCellComponentProps) {
  return (
    <span className="ts-figure">
      {typeof cellData === 'string' ? formatMonthDay(cellData) : ''}
    </span>
  )
}
