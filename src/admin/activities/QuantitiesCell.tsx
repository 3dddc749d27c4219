'use client'

import type { DefaultCellComponentProps } from 'payload'

import { type Quantities, quantityWords } from '@/domain/activity/quantities'

/** The amounts of an activity in a list: `1.500 bản`. */
export function QuantitiesCell({ cellData }: DefaultCellComponentProps) {
  const text = typeof cellData === 'object' && cellData ? quantityWords(cellData as Quantities) : ''
  return text === '' ? (
    <span className="ts-none" aria-label="không có">
      –
    </span>
  ) : (
    <span>{text}</span>
  )
}
