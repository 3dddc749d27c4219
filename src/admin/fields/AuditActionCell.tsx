'use client'

import type { DefaultCellComponentProps } from 'payload'

import { auditActionWord } from './auditActionWords'

/** What was done, in a word. */
export function AuditActionCell({ cellData }: DefaultCellComponentProps) {
  return <span>{auditActionWord(cellData)}</span>
}
