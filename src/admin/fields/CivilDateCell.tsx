'use client'

import type { DefaultCellComponentProps } from 'payload'

import { shownDate } from '../ui/dateText'

/** A civil date in a list: `14/03/2022`. */
export function CivilDateCell({ cellData }: DefaultCellComponentProps) {
  const text = typeof cellData === 'string' ? shownDate(cellData) : ''
  return text === '' ? (
    <span className="ts-none" aria-label="không có">
      –
    </span>
  ) : (
    <span className="ts-figure">{text}</span>
  )
}
