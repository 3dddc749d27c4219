import type { ImportCell } from '@/domain/imports/cell'
import { IMPORT_FIELDS } from '@/domain/imports/fields'

type Field = (typeof IMPORT_FIELDS.texts)[number]

/** What a file says of a text, by the field. */
export type TextCells = Partial<Record<Field, ImportCell>>

/** The same as a row, in the order that all files of texts have. */
export const rowOfText = (cells: TextCells): ImportCell[] =>
  IMPORT_FIELDS.texts.map((field) => cells[field] ?? null)
