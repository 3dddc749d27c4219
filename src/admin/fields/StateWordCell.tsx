'use client'

import type { DefaultCellComponentProps } from 'payload'

import { stateWord } from './stateWord'

/** A state before or after a logged move. */
export function StateWordCell({ cellData }: DefaultCellComponentProps) {
  return <span className={cellData ? undefined : 'ts-none'}>{stateWord(cellData)}</span>
}
