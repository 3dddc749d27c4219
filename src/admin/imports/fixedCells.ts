import { type ImportField, SHOWN_TEXT_FIELDS } from '@/domain/imports/fields'
import type { ImportPage } from '@/newsroom/imports/views/loadImportPage'

/** A cell of the file as it was corrected: its line and its column, from 0. */
export type Cell = { line: number; at: number; text: string }
/** What was typed into cells and not saved yet. */
export type Fixed = { readonly [key: string]: string }

export const cellKey = (line: number, at: number): string => `${line}:${at}`

export function cellsOf(fixed: Fixed): Cell[] {
  return Object.entries(fixed).map(([key, text]) => {
    const [line, at] = key.split(':').map(Number)
    return { line: line ?? 0, at: at ?? 0, text }
  })
}

/** The fields that a table of lines shows with their columns, in the order of the file. */
export function shownFields({
  kind,
  mapping,
}: Pick<ImportPage['row'], 'kind' | 'mapping'>): [field: ImportField, at: number][] {
  const all = Object.entries(mapping).sort(([, a], [, b]) => a - b) as [ImportField, number][]
  return kind === 'texts' ? all.filter(([field]) => SHOWN_TEXT_FIELDS.includes(field)) : all
}
